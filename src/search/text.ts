import { decodeGap, encodeGap } from './gap.ts';
import { decodeOriginal, escapeOriginal, ORIGINAL } from './original.ts';
import { END, pagefindKey, runsOf, unitsOf, type Unit } from './units.ts';

/**
 * Text as it is handed to Pagefind, which splits at white space. A run of CJK characters becomes overlapping pairs and
 * its last character (元宇宙 → 元宇 宇宙 宙_), so that every character begins exactly one word; other words stay words.
 * What stands between words follows them as ASCII punctuation (see gap.ts), so that `uncut` restores the text.
 */
export function cut(text: string): string {
  const whole = fold(text);
  const tokens: string[] = [];
  let end = 0;
  for (const run of runsOf(whole)) {
    pushGap(tokens, whole.slice(end, run[0].at));
    for (const [index, unit] of run.entries()) tokens.push(spell(unit, run[index + 1]));
    const last = run.at(-1) ?? run[0];
    end = last.at + last.raw.length;
  }
  pushGap(tokens, whole.slice(end));
  return tokens.join(' ');
}

/** The text that was cut, as `fold` gives it. */
export function uncut(content: string): string {
  return content.split(' ').map(restore).join('');
}

/**
 * Text as far as search keeps it: white space is one space, or one line break if it holds one; characters that are
 * never seen are gone, halves of surrogate pairs replaced.
 */
export function fold(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(INVISIBLE, '')
    .replaceAll(/\p{White_Space}+/gu, (space) => (space.includes('\n') ? '\n' : ' '))
    .trim();
}

// Soft hyphen, zero-width space, word joiner, byte order mark.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;

/** Spells what follows the last token. A single space needs nothing; from a line break on it is a token of its own. */
function pushGap(tokens: string[], gap: string): void {
  const last = tokens.pop();
  if (last === undefined) {
    if (gap !== '') tokens.push(encodeGap(gap));
    return;
  }
  const line = gap.indexOf('\n');
  const tail = line < 0 ? gap : gap.slice(0, line);
  tokens.push(tail === ' ' ? last : last + encodeGap(tail));
  if (line >= 0) tokens.push(encodeGap(gap.slice(line)));
}

/** A unit, with the next one of its run: as written where Pagefind indexes just that, else folded and then as written. */
function spell(unit: Unit, next: Unit | undefined): string {
  const word = unit.raw + (next?.raw ?? '');
  const key = unit.key + (next?.key ?? '');
  const end = next ? '' : END;
  if (pagefindKey(word) === key && !COMPOUND.test(word)) return word + end;
  return key + end + ORIGINAL + escapeOriginal(unit.raw, unit.key) + ORIGINAL;
}

function restore(token: string): string {
  if (PAIR.test(token)) return token.charAt(0);
  const [first, second] = unitsOf(token);
  if (!first) return decodeGap(token);
  const rest = token.slice(first.raw.length + (second?.raw.length ?? END.length));
  const [, original, gap = rest] = FRAMED.exec(rest) ?? [];
  const written = original === undefined ? first.raw : decodeOriginal(original, first.raw);
  // The pair's second character begins the next token, and nothing stands between them.
  if (second) return written;
  return written + (gap === '' ? ' ' : decodeGap(gap));
}

// Pagefind would index the parts of MySQL too, at the same place, so that "my 数据库" would be found in
// MySQL数据库. A word in capitals has no parts.
const COMPOUND = /^(?!\p{Lu}+$).+\p{Lu}/u;
// Most tokens: quicker than to look for units.
const PAIR = /^[\u4e00-\u9fff]{2}$/u;
const FRAMED = new RegExp(`^${ORIGINAL}([^${ORIGINAL}]*)${ORIGINAL}(.*)$`, 'u');
