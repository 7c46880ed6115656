import { variants } from '../../../src/search/variants/variants.ts';

/**
 * Text as the scan compares it, written without a look at how src/search/ cuts: from there comes nothing but the table
 * of the forms of Han characters. In this order:
 *
 * - compatible forms are one (NFKC), so are cases; diacritics and characters that are never seen are gone, but the
 *   sound marks of Kana stay; of all forms of a Han character there is one;
 * - what is neither letter nor digit is a space, however much of it; `+` and `#` after a letter belong to it;
 * - a space between two scripts is none, nor between letters and digits: `Linux 内核` is `linux内核`;
 * - a line break stays, for no phrase goes from one block to the next.
 */
export function scanForm(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?![\u3099\u309a])\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/\p{scx=Han}/gu, (character) => variants.get(character) ?? character)
    .replaceAll(NEITHER, ' ')
    .replaceAll(SIGN_BEFORE_LETTER, ' ')
    .replaceAll(SPACE, (space, before: string, after: string) =>
      scriptOf(before) === scriptOf(after) ? space : before,
    );
}

export type Script = 'cjk' | 'hangul' | 'digit' | 'letter' | 'none';

/** What a character of such a text is; a sign after a letter is a letter. */
export function scriptOf(character: string): Script {
  if (/^[a-z+#]/.test(character)) return 'letter';
  if (!/^[\p{L}\p{N}]/u.test(character)) return 'none';
  if (/^\p{scx=Hang}/u.test(character) && !/^\p{scx=Han}/u.test(character)) return 'hangul';
  if (/^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}]/u.test(character)) return 'cjk';
  return /^\p{N}/u.test(character) ? 'digit' : 'letter';
}

const CJK = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Hang}';
const NEITHER = new RegExp(`(?:[^\\p{L}\\p{N}+#\\n]|(?<![\\p{L}--[${CJK}]][+#]*)[+#])+`, 'gv');
/** `a+b` is two names, as `a+ b` is. */
const SIGN_BEFORE_LETTER = new RegExp(`(?<=[+#])(?=[\\p{L}--[${CJK}]])`, 'gv');
const SPACE = /([^\n ]) (?=([^\n ]))/gu;
