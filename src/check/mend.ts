import type { Fix } from './rule.ts';

/**
 * A text with its fixes made. Of fixes that overlap the one that begins first is made, and of those that begin together the
 * longest; the others are found again, if they still hold, when the result is checked.
 */
export function mend(text: string, fixes: readonly Fix[]): string {
  const inOrder = fixes.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  let last = -1;
  for (const { start, end, text: instead } of inOrder) {
    if (start < at || start === last) continue;
    result += text.slice(at, start) + instead;
    at = end;
    last = start;
  }
  return result + text.slice(at);
}
