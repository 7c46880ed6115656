import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { cleanDrawing } from './cleanDrawing.ts';
import { drawnElements } from './drawnElements.ts';
import { limits } from './limits.ts';
import type { Made } from './made.ts';
import { broken, PictureError } from './picture.ts';
import { sizeDrawing } from './sizeDrawing.ts';

/**
 * Writes an SVG anew, with what is allowed in one and nothing else. It stays a drawing: as pixels it would show the
 * fonts of the machine that builds. @throws PictureError where it is no SVG, or too much of one
 */
export function makeDrawing(bytes: Buffer): Made {
  limits.drawingBytes(bytes.length);
  try {
    const svg = rootOf(fromXml(bytes));
    const removed = cleanDrawing(svg);
    limits.elements(drawnElements(svg));
    const size = sizeDrawing(svg);
    const printed = Buffer.from(toXml(svg, { closeEmptyElements: true, tightClose: true }));
    return {
      extension: 'svg',
      variants: [{ ...size, bytes: printed }],
      transparent: true,
      credit: null,
      removed: removed.length > 0 ? removed.join(', ') : null,
    };
  } catch (error) {
    if (error instanceof PictureError) throw error;
    // Not well-formed, with entities of its own, or nested until the stack ends.
    throw broken('damaged');
  }
}

function rootOf({ children }: Root): Element {
  const root = children.find((child) => child.type === 'element');
  if (root && /^(?:[\w-]+:)?svg$/.test(root.name)) return root;
  throw broken('damaged');
}
