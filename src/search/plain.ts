import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The text of an article's HTML as a reader sees it: each block on a line of its own, the readings of ruby left out. */
export function plainText(html: string): string {
  const parts: string[] = [];
  collect(fromHtml(html, { fragment: true }), parts);
  return parts.join('');
}

/** White space in the source is a space; a line break in the result is the edge of a block. */
function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value.replaceAll(/\s+/gu, ' '));
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element' && UNSEEN.has(node.tagName)) return;
  const edge = node.type === 'element' ? edgeOf(node) : '';
  parts.push(edge);
  for (const child of node.children) collect(child, parts);
  parts.push(edge);
}

function edgeOf({ tagName }: Element): string {
  if (tagName === 'br') return ' ';
  return INLINE.has(tagName) ? '' : '\n';
}

const UNSEEN = new Set(
  'rt rp script style template noscript title head iframe object svg math'.split(' '),
);
// Every other element stands apart: blocks, table cells, captions, and what HTML may yet add.
const INLINE = new Set(
  `a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb ruby rtc s samp small span strike strong
  sub sup time tt u var wbr`.split(/\s+/u),
);
