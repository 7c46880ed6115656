/** Replaces what stands from `start` up to `end` (UTF-16 offsets). */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Of edits that overlap the one that begins first is made, and of those the longest. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of edits.toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    if (start < done) continue;
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
