/**
 * Of the `**` that a parser left as text, those that stay text on the page: not every parser knows the rules of emphasis that are
 * friendly to Chinese (https://github.com/tats-u/markdown-cjk-friendly, specification), which the pages follow.
 *
 * @param stars offsets of `**` in one block of `text`, rising
 * @param start where the block begins; it ends with the text
 */
export function withoutPair(stars: readonly number[], text: string, start: number): number[] {
  const alone: number[] = [];
  const open: number[] = [];
  for (const at of stars) {
    const before = characterBefore(text, at, start);
    const after = characterAfter(text, at + 2);
    if (open.length > 0 && isFlank(before, after)) open.pop();
    else if (isFlank(after, before)) open.push(at);
    else alone.push(at);
  }
  return [...alone, ...open].sort((a, b) => a - b);
}

/** Whether stars may end an emphasis with `inner` before and `outer` behind them; the other way round, begin one. */
function isFlank(inner: string, outer: string): boolean {
  if (SPACE.test(inner)) return false;
  return !MARK.test(inner) || SPACE.test(outer) || MARK.test(outer) || CJK.test(outer);
}

const SPACE = /^\s?$/;
const CJK =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;
/** Punctuation and symbols that are not of Chinese, Japanese or Korean. */
const MARK = /^(?![\u3000-\u303F\uFF00-\uFFEF])[\p{P}\p{S}]/u;

function characterBefore(text: string, at: number, start: number): string {
  const code = text.codePointAt(at - 2);
  const isPair = code !== undefined && code > 0xffff && at - 2 >= start;
  return at <= start ? '' : isPair ? text.slice(at - 2, at) : (text[at - 1] ?? '');
}

function characterAfter(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
