import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** What of a piece of HTML reaches a reader: its text, white space as one space, and where it leads to or loads from. */
export interface Visible {
  text: string;
  /** Of links, pictures, recordings, in order: as they are written, but that a character is encoded or not. */
  urls: string[];
}

/** @param className of the one element that is looked at; without it all */
export function visible(html: string, className?: string): Visible {
  const root = fromHtml(html, { fragment: true });
  const tree = className === undefined ? root : (find(root, className) ?? root);
  const urls: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    const { href, src, poster, srcSet } = properties;
    for (const value of [href, src, poster]) if (typeof value === 'string') urls.push(value);
    const candidates = typeof srcSet === 'string' ? srcSet.split(/,\s+/) : [];
    urls.push(...candidates.map((one) => one.trim().replace(/ \S+$/, '')));
  });
  return {
    text: toString(tree).replace(/\s+/gu, ' ').trim(),
    urls: urls.map((url) => (URL.canParse(url) ? new URL(url).href : url)),
  };
}

function find(root: Root, className: string): Element | null {
  let found: Element | null = null;
  visit(root, 'element', (element) => {
    const { className: names } = element.properties;
    if (Array.isArray(names) && names.includes(className)) found ??= element;
  });
  return found;
}
