import { decodeGap, escapeText } from './gap.ts';

/** Stands before and after the original spelling of a word that is indexed folded. */
export const ORIGINAL = "'";

/** The spelling of a word, given its key: a mark for each letter where only the case differs, else escapes. */
export function escapeOriginal(raw: string, key: string): string {
  if (!ASCII.test(raw) || raw.toLowerCase() !== key) return escapeText(raw);
  return raw.replaceAll(/./gu, (letter) => (/[A-Z]/u.test(letter) ? UPPER : LOWER));
}

/** Undoes `escapeOriginal`. */
export function decodeOriginal(code: string, key: string): string {
  if (code.startsWith('~')) return decodeGap(code);
  return key.replaceAll(/./gu, (letter, at: number) =>
    code.charAt(at) === UPPER ? letter.toUpperCase() : letter,
  );
}

const ASCII = /^[!-~]+$/u;
const UPPER = '!';
const LOWER = '.';
