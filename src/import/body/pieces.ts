import type { Nodes, Root } from 'mdast';
import { quickTree } from '../../check/read/tree.ts';
import { visit } from '../../markdown/visit.ts';
import { mayMatter } from './matters.ts';

/** A part of a text that is whole blocks. */
export interface Piece {
  /** UTF-16 offsets, from the beginning of a line to the beginning of another, or the end. */
  start: number;
  end: number;
  /** Of its beginning, from 1. */
  line: number;
}

/** UTF-16 code units; one block may be longer. */
const pieceSize = 4000;

/** Of all labels together, as every piece is parsed with them. What is beyond names nothing. */
const mostLabels = 8_000;

/**
 * Takes a long text apart into pieces that can be parsed by themselves, without those that nothing is to be settled in.
 * `definitions` gives all labels of the text an address: brackets are links or text by whether their label has one.
 */
export function piecesOf(text: string): { pieces: Piece[]; definitions: string } {
  const tree = quickTree(withoutEmphasis(text));
  const starts = new Set(
    tree.children.map((block) => text.lastIndexOf('\n', startOf(block) - 1) + 1),
  );
  starts.add(0);
  const pieces: Piece[] = [];
  let line = 1;
  let counted = 0;
  const ordered = [...starts].sort((a, b) => a - b);
  for (const [index, start] of ordered.entries()) {
    const end = ordered[index + 1] ?? text.length;
    const block = text.slice(start, end);
    // `![text][label]` tells that the address of a label is a picture's.
    if (!mayMatter(block) && !block.includes('![')) continue;
    const last = pieces.at(-1);
    if (last !== undefined && end - last.start <= pieceSize) last.end = end;
    else {
      line += text.slice(counted, start).split('\n').length - 1;
      counted = start;
      pieces.push({ start, end, line });
    }
  }
  return { pieces, definitions: labelsIn(tree, text) };
}

function labelsIn(tree: Root, text: string): string {
  let labels = '';
  visit(tree, 'definition', (node) => {
    const start = startOf(node);
    const label = /^\[(?:\\.|[^\\\]\n])+\]:/.exec(text.slice(start, start + 1000))?.[0];
    if (label !== undefined && labels.length < mostLabels) labels += `${label} x\n`;
    return undefined;
  });
  return labels;
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** Of the same length and with the same blocks: marks that are not the first of a line make none. */
function withoutEmphasis(text: string): string {
  return text.replace(
    /^([ \t>*+\d.)_-]*)(.*)$/gm,
    (_, first: string, rest: string) => first + rest.replace(/[*_]/g, ','),
  );
}
