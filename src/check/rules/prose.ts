/** UTF-16 offsets: from `start` up to `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Stands for what is not read as text (U+FFFC, object replacement character). */
export const OBJECT = '\uFFFC';

/** Everything but the spans is masked, and in them what is no prose: escapes, character references, addresses. */
export function maskProse(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    pieces.push(masked(text.slice(at, start)), proseIn(text.slice(start, end)));
    at = end;
  }
  pieces.push(masked(text.slice(at)));
  return pieces.join('');
}

function proseIn(text: string): string {
  // Most texts hold none of the signs, and looking for what they are part of takes long.
  return /[\\&@]|:\/\/|www\./.test(text) ? text.replace(NO_PROSE, masked) : text;
}

export function masked(text: string): string {
  let result = '';
  let at = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
    result += `${objects(end - at)}\n`;
    at = end + 1;
  }
  return result + objects(text.length - at);
}

/** Parts of one text are quicker to have than texts of their own. */
function objects(count: number): string {
  return count <= many.length ? many.slice(0, count) : OBJECT.repeat(count);
}

const many = OBJECT.repeat(4096);

// A backslash escape (CommonMark 2.4), a character reference (2.5), an address of the web (which ends where markdown/autolinks.ts
// ends it) or of mail.
const NO_PROSE =
  /\\[!-/:-@[-`{-~]|&#?\w+;|(?<!\w)(?:\w+:\/\/|www\.)[^\s<\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65“”‘’…—]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** Han characters, and the marks that stand between them in a text. For regular expressions with the flag `v`. */
export const HAN = String.raw`[\p{Script=Han}〇々]`;
export const OPENING = '[《〈「『“‘（【]';
export const CLOSING = '[》〉」』”’）】，。！？；：、…]';

/** Whether a language is written with Chinese marks. @param lang BCP 47 */
export function isChinese(lang: string): boolean {
  return /^zh\b/i.test(lang);
}

/** Whether a language is written with 「」 rather than “”. */
export function isTraditional(lang: string): boolean {
  return /^zh-(?:Hant|TW|HK|MO)\b/i.test(lang);
}
