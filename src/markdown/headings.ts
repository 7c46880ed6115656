import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { slug } from 'github-slugger';
import { SKIP, visit } from './visit.ts';
import { RESERVED } from './ids.ts';
import type { Heading } from './rendered.ts';

/**
 * Gives headings their depth and id, drops empty ones, and returns them in order.
 *
 * The page's title is the h1. A body's headings start at h2 and never skip a depth: each is one
 * deeper than the nearest heading before it that was shallower, at most h6.
 *
 * @param taken - the ids in use; the new ones are added
 */
export function shapeHeadings(tree: Root, taken: Set<string>): Heading[] {
  const headings: Heading[] = [];
  const outline: number[] = [];
  visit(tree, 'element', (element, index, parent) => {
    const written = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (written === undefined || element.properties.id === FOOTNOTE_LABEL) return undefined;
    const text = readText(element);
    if (text === '' && parent !== undefined && index !== undefined) {
      // Pictures without a text in a heading are a picture's paragraph.
      if (holdsPicture(element)) element.tagName = 'p';
      else parent.children.splice(index, 1);
      return [SKIP, index];
    }
    while ((outline.at(-1) ?? 0) >= Number(written)) outline.pop();
    outline.push(Number(written));
    const depth = DEPTHS[outline.length - 1] ?? 6;
    const id = (element.properties.id ??= freeId(text, taken));
    element.tagName = `h${depth}`;
    headings.push({ depth, id, text });
    return SKIP;
  });
  return headings;
}

const FOOTNOTE_LABEL = 'footnote-label';
const DEPTHS = [2, 3, 4, 5, 6] as const;

function readText(element: Element): string {
  let alternatives = '';
  visit(element, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' && typeof properties.alt === 'string') alternatives += properties.alt;
  });
  const text = toString(element).replace(/\s+/g, ' ').trim();
  return text === '' ? alternatives.trim() : text;
}

/** A slug of the text, as GitHub makes it, that no id in the body has yet. */
function freeId(text: string, taken: Set<string>): string {
  const plain = slug(text).replace(/^-+|-+$/g, '');
  const stands = plain !== '' && !plain.startsWith(RESERVED);
  const base = stands ? plain : ['section', plain].filter(Boolean).join('-');
  let id = base;
  for (let again = 1; taken.has(id); again += 1) id = `${base}-${again}`;
  taken.add(id);
  return id;
}

function holdsPicture(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)),
  );
}
