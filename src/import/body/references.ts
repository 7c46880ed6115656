import { fromHtml } from 'hast-util-from-html';
import type { Nodes, Root } from 'mdast';
import { visit } from '../../markdown/visit.ts';
import type { Edit } from './edits.ts';
import { destinationOf } from './parse.ts';

/** An address that a body names. */
export interface Reference extends Omit<Edit, 'text'> {
  kind: 'link' | 'picture';
  href: string;
  /** Writes another address in its place. */
  write: (href: string) => string;
}

/** All links, pictures, recordings and definitions of a body, in HTML too. @param text the body that `tree` was made of */
export function referencesOf(tree: Root, text: string): Reference[] {
  const found: Reference[] = [];
  const pictured = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => {
    pictured.add(identifier);
    return undefined;
  });
  visit(tree, (node) => {
    if (node.type === 'html') found.push(...inHtml(node, text));
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition')
      return undefined;
    const place = destinationOf(node);
    const isPicture =
      node.type === 'image' || (node.type === 'definition' && pictured.has(node.identifier));
    const kind = isPicture ? 'picture' : 'link';
    if (place !== null) found.push({ ...place, kind, href: node.url, write: (href) => href });
    return undefined;
  });
  return found;
}

/** Attributes that hold an address which belongs to a text. */
const attributes = [
  { name: 'href', kind: 'link' },
  { name: 'src', kind: 'picture' },
  { name: 'poster', kind: 'picture' },
] as const;

/** What hast-util-from-parse5 tells of an element when it is verbose. */
interface Placed {
  position?: { properties?: Record<string, { start: Point; end: Point } | undefined> };
}

interface Point {
  offset?: number | undefined;
}

function inHtml(node: Nodes, text: string): Reference[] {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  if (from === undefined || to === undefined) return [];
  const found: Reference[] = [];
  visit(fromHtml(text.slice(from, to), { fragment: true, verbose: true }), 'element', (element) => {
    const places = (element.data as Placed | undefined)?.position?.properties ?? {};
    for (const { name, kind } of attributes) {
      const value = element.properties[name];
      const place = places[name];
      if (typeof value !== 'string' || place === undefined) continue;
      const { start, end } = place;
      if (start.offset === undefined || end.offset === undefined) continue;
      // A frame is no picture: whether it may stay is not decided here.
      if (name === 'src' && element.tagName === 'iframe') continue;
      const write = (href: string) => `${name}="${href.replaceAll('"', '%22')}"`;
      found.push({ start: from + start.offset, end: from + end.offset, kind, href: value, write });
    }
    return undefined;
  });
  return found;
}
