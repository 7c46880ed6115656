import { INLINE, UNSEEN } from '../../elements.ts';
import { INVISIBLE } from '../../fold.ts';
import type { Hit } from './hits.ts';

/** The text of a page's elements as the index has it (see plain.ts), each block on a line, and where it stands. */
export interface PageText {
  text: string;
  /** In the order of the text. */
  pieces: Piece[];
}

interface Piece {
  /** Its offset in the text. */
  at: number;
  node: Text;
  /** Its offset in the node. */
  from: number;
}

export function readText(roots: Iterable<Element>): PageText {
  const page: PageText = { text: '', pieces: [] };
  for (const root of roots) readBlock(root, page);
  return page;
}

/** The places of hits in the page. @param hits in the order of the text, none over another */
export function toRanges({ pieces }: PageText, hits: readonly Hit[]): Range[] {
  let index = 0;
  /** @param at the offset of a character: it is in the last piece that begins at or before it */
  const pieceOf = (at: number): Piece | undefined => {
    while ((pieces[index + 1]?.at ?? Infinity) <= at) index += 1;
    return pieces[index];
  };
  return hits.flatMap(({ start, end }) => {
    const range = document.createRange();
    const first = pieceOf(start);
    const last = pieceOf(end - 1);
    if (!first || !last) return [];
    range.setStart(first.node, first.from + start - first.at);
    range.setEnd(last.node, last.from + end - last.at);
    return [range];
  });
}

function readBlock(element: Element, page: PageText): void {
  page.text += '\n';
  readChildren(element, page);
  page.text += '\n';
}

function readChildren(element: Element, page: PageText): void {
  for (const node of element.childNodes) {
    if (node instanceof Text) readNode(node, page);
    else if (node instanceof Element) readElement(node, page);
  }
}

function readElement(element: Element, page: PageText): void {
  const { localName } = element;
  if (UNSEEN.has(localName)) return;
  if (localName === 'br') page.text += ' ';
  else if (INLINE.has(localName)) readChildren(element, page);
  else readBlock(element, page);
}

/** Characters that are never seen are left out; a line break in the source is no edge of a block. */
function readNode(node: Text, page: PageText): void {
  let from = 0;
  for (const part of node.data.split(INVISIBLE)) {
    if (part !== '') page.pieces.push({ at: page.text.length, node, from });
    page.text += part.replaceAll('\n', ' ');
    from += part.length + 1;
  }
}
