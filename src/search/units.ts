import { variants } from './variants/variants.ts';

/** One unit of text that a query can name: letters, digits, or one character of a script that writes without spaces. */
export interface Unit {
  /** True for Han, Kana, Bopomofo and Hangul, whose runs are indexed as overlapping pairs. */
  cjk: boolean;
  /** The unit as written. */
  raw: string;
  /** The unit as compared: full and half width, case, diacritics and forms of Han characters folded. */
  key: string;
  /** UTF-16 offset of `raw` in the text. */
  at: number;
}

/** All units of a text in order. What stands between two units (punctuation, symbols, white space) is never compared. */
export function* unitsOf(text: string): Generator<Unit> {
  for (const match of text.matchAll(UNIT)) {
    const [raw, character] = match;
    const cjk = character !== undefined;
    yield { cjk, raw, key: keyOf(raw), at: match.index };
  }
}

/** The units of one script run: CJK characters that touch each other, or one word. Hangul is apart from the others. */
export function* runsOf(text: string): Generator<[Unit, ...Unit[]]> {
  let run: [Unit, ...Unit[]] | undefined;
  for (const unit of unitsOf(text)) {
    const last = run?.at(-1);
    if (run && last?.cjk && unit.cjk && touches(last, unit)) {
      run.push(unit);
      continue;
    }
    if (run) yield run;
    run = [unit];
  }
  if (run) yield run;
}

function touches(one: Unit, next: Unit): boolean {
  return one.at + one.raw.length === next.at && isSyllable(one) === isSyllable(next);
}

function isSyllable({ key }: Unit): boolean {
  return key.endsWith(SYLLABLE_END);
}

/**
 * Ends every indexed word but the pairs of characters, which are all of one length. Pagefind finds words by their
 * beginnings; so a word with its end is found as a whole, with all its places. And Pagefind, where no word begins with
 * what was asked, takes the longest word that the question begins with: with its end, none does.
 */
export const END = '_';

/**
 * A word of keys as Pagefind 1.6.0 spells it when it is asked for, and so as it stands in the index: decomposed, unless
 * a voiced sound mark of Kana is in it.
 */
export function spelling(word: string): string {
  if (PLAIN.test(word)) return word;
  const parts = word.normalize('NFD').replaceAll(DIACRITIC, '');
  return VOICED.test(parts) ? parts.normalize('NFC') : parts;
}

/**
 * The key of a unit: lower case character by character, without combining marks, one of all forms of a Han character; a
 * syllable of Hangul has an end.
 */
export function keyOf(raw: string): string {
  if (HAN.test(raw)) return variants.get(raw) ?? raw;
  if (PLAIN.test(raw)) return raw.toLowerCase();
  const compatible = raw.normalize('NFKC');
  // A compatibility form may come apart into several units (㈠ ½); such a one stays as it is.
  const whole = isCjkUnit(raw) ? isCjkUnit(compatible) : isWordUnit(compatible);
  const key = (whole ? compatible : raw)
    .replaceAll(/./gsu, (character) => character.toLowerCase())
    .normalize('NFD')
    .replaceAll(DIACRITIC, '')
    .normalize('NFC')
    .replaceAll(/\p{M}/gu, '')
    .replace(SYLLABLE, `$&${SYLLABLE_END}`);
  return variants.get(key) ?? key;
}

/** Whether the text is one character, with its marks, of those that are indexed in pairs. */
export function isCjkUnit(text: string): boolean {
  return CJK_UNIT.test(text);
}

/** Whether the text is one word of letters or of digits. */
export function isWordUnit(text: string): boolean {
  return WORD_UNIT.test(text);
}

// Script_Extensions, so that ー 々 〇 count; only letters and numbers, so that 、and 〃 do not.
const CJK =
  '(?=[\\p{L}\\p{N}])[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Hang}]\\p{M}*';
// Letters keep a + or # at their end: C, C++ and C# are three names. Digits are words of their own, so that Python is a
// whole word in Python3.
const WORD = `(?:(?!${CJK})\\p{L}\\p{M}*)+[+#]*|(?:(?!${CJK})\\p{N}\\p{M}*)+`;
const UNIT = new RegExp(`(${CJK})|${WORD}`, 'gu');
const CJK_UNIT = new RegExp(`^${CJK}$`, 'u');
const WORD_UNIT = new RegExp(`^(?:${WORD})$`, 'u');
// The voiced sound marks of Kana are letters to a reader: か is not が.
const DIACRITIC = /(?![\u3099\u309a])\p{M}/gu;
// Pagefind asks for syllables of Hangul in their parts, where 하 would begin 한, but beside Kana with a sound mark as a
// whole. It leaves a + alone.
const SYLLABLE = /[\uac00-\ud7a3]$/u;
const SYLLABLE_END = '+';
const VOICED = /[\u3099\u309a]/u;

// What no folding concerns but that of forms, or that of case: nearly all words, ten times as fast.
const HAN = /^[\u3400-\u4dbf\u4e00-\u9fff]$/u;
const PLAIN = /^(?:[!-~]+|[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff]+)$/u;
