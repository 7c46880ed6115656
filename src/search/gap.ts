/**
 * What stands between two words, spelt in ASCII punctuation only, without white space. Pagefind 1.6.0 ignores ASCII
 * punctuation at the end of a word, but indexes most other characters there as an extra word.
 */
export function encodeGap(gap: string): string {
  return gap === '' ? NOTHING : Array.from(gap, encodeCharacter).join('');
}

/** Undoes `encodeGap` and `escapeText`. */
export function decodeGap(code: string): string {
  return code.replaceAll(CODE, (symbol, digits: string | undefined) => {
    if (digits) return fromDigits(digits);
    if (symbol === NOTHING) return '';
    return symbol === SPACE ? ' ' : '\n';
  });
}

/** Any text as a run of escapes, one for each UTF-16 code unit: a tilde and four digits to the base of sixteen. */
export function escapeText(text: string): string {
  return text
    .split('')
    .map((unit) => `~${toDigits(unit.charCodeAt(0))}`)
    .join('');
}

// It begins a token of its own, which takes up a word's position, so that no phrase crosses it.
const BREAK = '|';

const NOTHING = '`';
const SPACE = '^';
const CODE = /~(.{4})|[`^|]/gu;
// Not among them: what has a meaning above, and _ + #, which Pagefind takes for parts of words.
const LITERAL = /[!"$%&()*,\-./:;<=>?@[\]{}\\]/u;
const DIGITS = '!"$%&()*,-./:;<=';

function encodeCharacter(character: string): string {
  if (character === ' ') return SPACE;
  if (character === '\n') return BREAK;
  return LITERAL.test(character) ? character : escapeText(character);
}

function toDigits(unit: number): string {
  return [12, 8, 4, 0].map((shift) => DIGITS.charAt((unit >> shift) & 15)).join('');
}

function fromDigits(digits: string): string {
  const value = (sum: number, digit: string) => sum * 16 + DIGITS.indexOf(digit);
  return String.fromCharCode(digits.split('').reduce(value, 0));
}
