import type { Mark } from './marks.ts';

/** A piece of text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A text cut at its marks. Line breaks become spaces. */
export function toPieces(text: string, marks: Mark[], start = 0, end = text.length): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const push = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to).replaceAll('\n', ' '), marked });
    at = Math.max(at, to);
  };
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    push(mark.start, false);
    push(mark.end, true);
  }
  push(end, false);
  return pieces;
}

/**
 * About `LENGTH` UTF-16 units of a text, around the place where the most phrases stand together, the first of such
 * places; the text's beginning if there are no marks. An ellipsis stands for what is left out.
 */
export function excerpt(text: string, marks: Mark[]): Piece[] {
  const start = startOf(text, bestMark(marks));
  const end = boundary(text, Math.min(text.length, start + LENGTH));
  return [
    ...(start > 0 ? [ELLIPSIS] : []),
    ...toPieces(text, marks, start, end),
    ...(end < text.length ? [ELLIPSIS] : []),
  ];
}

// Two lines of Chinese on a desk, four on a phone.
const LENGTH = 120;
// What stands before the first mark, at most.
const BEFORE = 24;
const ELLIPSIS: Piece = { text: '…', marked: false };

function bestMark(marks: Mark[]): Mark | undefined {
  let best: Mark | undefined;
  let most = 0;
  for (const [index, mark] of marks.entries()) {
    const together = new Set<number>();
    for (const other of marks.slice(index, index + LENGTH)) {
      if (other.end <= mark.start + LENGTH - BEFORE) together.add(other.phrase);
    }
    if (together.size <= most) continue;
    most = together.size;
    best = mark;
  }
  return best;
}

/** A sentence's or a block's beginning shortly before the mark, else a fixed way before it. */
function startOf(text: string, mark: Mark | undefined): number {
  if (!mark || mark.start <= BEFORE) return 0;
  const from = boundary(text, mark.start - BEFORE);
  const before = text.slice(from, mark.start);
  const sentence = Math.max(
    ...['\n', '。', '！', '？', '. '].map((end) => before.lastIndexOf(end)),
  );
  return sentence < 0 ? from : from + sentence + 1;
}

/** Not between the halves of a surrogate pair, nor before a combining mark. */
function boundary(text: string, at: number): number {
  let start = at;
  while (start > 0 && INNER.test(text.slice(start, start + 2))) start -= 1;
  return start;
}

const INNER = /^(?:[\udc00-\udfff]|\p{M})/u;
