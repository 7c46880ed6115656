import { between, type Random } from '../../corpus/random.ts';

/**
 * A cut of 2 to 6 characters out of a text, without white space and punctuation in it; one that begins with a letter or
 * a digit begins where a word does. Null where none was found soon.
 *
 * @param allowed what all of it must be
 */
export function cutOf(
  text: string,
  random: Random,
  { least = 2, most = 6, allowed = ANY }: { least?: number; most?: number; allowed?: RegExp } = {},
): string | null {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const at = between(random, 0, text.length - 1);
    const length = between(random, least, most);
    // Some room for characters of two code units.
    const cut = Array.from(text.slice(at, at + length * 2)).slice(0, length);
    const fits = cut.length === length && cut.every((character) => allowed.test(character));
    if (fits && isBeginning(text, at)) return cut.join('');
  }
  return null;
}

/** One Han character. */
export function characterOf(text: string, random: Random): string | null {
  return cutOf(text, random, { least: 1, most: 1, allowed: HAN });
}

export const HAN = /^\p{sc=Han}$/u;
const ANY = /^[\p{L}\p{N}]$/u;
const WORDS_OF_LETTERS = /[[\p{L}\p{N}\p{M}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]]/v;

function isBeginning(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const last = Array.from(before).at(-1) ?? '';
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return !WORDS_OF_LETTERS.test(first) || !WORDS_OF_LETTERS.test(last);
}
