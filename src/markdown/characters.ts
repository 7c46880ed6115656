import type { Root } from 'hast';
import { visit } from './visit.ts';
import type { Place } from './rendered.ts';

/** A point as parsers give it; `offset` counts UTF-16 code units from 0. */
interface Point extends Place {
  offset?: number | undefined;
}

export interface LegalText {
  text: string;
  /** The place in the original of a point in `text`; 1:1 where the point is not known. */
  place(point: Point | undefined): Place;
}

/**
 * What XML 1.0 forbids in a document (section 2.2, Char): C0 controls but tab, LF and CR, U+FFFE, U+FFFF,
 * and surrogates that are not one of a pair.
 */
const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF[\p{Cc}--[\t\n\r\x7F-\x9F]]]/gv;

/** Takes the forbidden characters out, and remembers where they were. */
export function legalText(original: string): LegalText {
  const cuts: number[] = [];
  const text = original.replace(FORBIDDEN, (_, offset: number) => {
    cuts.push(offset - cuts.length);
    return '';
  });
  return {
    text,
    place(point) {
      if (point === undefined) return { line: 1, column: 1 };
      const { line, column, offset } = point;
      if (offset === undefined) return { line, column };
      const lineStart = offset - (column - 1);
      const before = cuts.filter((cut) => cut >= lineStart && cut <= offset).length;
      return { line, column: column + before };
    },
  };
}

/**
 * Takes the forbidden characters out of a tree: the HTML parser lets `&#1;` through, which would
 * forge the symbols of links.
 */
export function legalTree(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = node.value.replace(FORBIDDEN, '');
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = value.replace(FORBIDDEN, '');
      if (Array.isArray(value)) {
        node.properties[name] = value.map((item) => String(item).replace(FORBIDDEN, ''));
      }
    }
  });
}
