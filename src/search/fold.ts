/**
 * Text as far as search keeps it: white space is one space, or one line break if it holds one; characters that are
 * never seen are gone, halves of surrogate pairs replaced, syllables of Hangul whole.
 */
export function fold(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(INVISIBLE, '')
    .replaceAll(JAMO, (parts) => parts.normalize('NFC'))
    .replaceAll(SPACE, (space) => (space.includes('\n') ? '\n' : ' '))
    .trim();
}

/** A title and its like: fold's line break is the edge of a block, and a title has none. */
export function foldLine(text: string): string {
  return fold(text).replaceAll('\n', ' ');
}

// Hangul in its parts, as some systems keep it.
const JAMO = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+/gu;

/**
 * Soft hyphen, zero-width space, word joiner, byte order mark, and marks of direction, which come along with what is pasted.
 * Joiners stay: emoji and letters of Persian are held together by them.
 */
export const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

// All white space but a space or a line break that stands alone: most of it, which is as it should be.
const SPACE = /\p{White_Space}{2,}|(?![ \n])\p{White_Space}/gu;
