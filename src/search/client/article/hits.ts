import type { Mark } from '../marks.ts';

/** A stretch of text that a reader sees as one hit, in UTF-16 offsets. */
export type Hit = Pick<Mark, 'start' | 'end'>;

/** Marks, in their order, as hits: those that overlap are one. */
export function toHits(marks: readonly Mark[]): Hit[] {
  const hits: Hit[] = [];
  for (const { start, end } of marks) {
    const last = hits.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else hits.push({ start, end });
  }
  return hits;
}
