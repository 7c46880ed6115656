/** One unit of text that a query can name: letters, digits, or one character of a script that writes without spaces. */
export interface Unit {
  /** True for Han, Kana, Bopomofo and Hangul, whose runs are indexed as overlapping pairs. */
  cjk: boolean;
  /** The unit as written. */
  raw: string;
  /** The unit as compared: full and half width, case and diacritics folded. */
  key: string;
  /** UTF-16 offset of `raw` in the text. */
  at: number;
}

/** All units of a text in order. What stands between two units (punctuation, symbols, white space) is never compared. */
export function* unitsOf(text: string): Generator<Unit> {
  for (const match of text.matchAll(UNIT)) {
    const [raw, character] = match;
    const cjk = character !== undefined;
    yield { cjk, raw, key: keyOf(raw, cjk), at: match.index };
  }
}

/** The units of one script run: CJK characters that touch each other, or one word. */
export function* runsOf(text: string): Generator<[Unit, ...Unit[]]> {
  let run: [Unit, ...Unit[]] | undefined;
  for (const unit of unitsOf(text)) {
    const last = run?.at(-1);
    if (run && last?.cjk && unit.cjk && last.at + last.raw.length === unit.at) {
      run.push(unit);
      continue;
    }
    if (run) yield run;
    run = [unit];
  }
  if (run) yield run;
}

/**
 * Ends every indexed word but the pairs of characters, which are all of one length. Pagefind finds words by their
 * beginnings; so a word with its end is found as a whole, with all its places. And Pagefind, where no word begins with
 * what was asked, takes the longest word that the question begins with: with its end, none does.
 */
export const END = '_';

/** What Pagefind 1.6.0 makes of a word by itself: lower case character by character, without combining marks. */
export function pagefindKey(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .replaceAll(/./gsu, (character) => character.toLowerCase())
    .normalize('NFD')
    .replaceAll(DIACRITIC, '')
    .normalize('NFC')
    .replaceAll(/\p{M}/gu, '');
}

// Script_Extensions, so that ー 々 〇 count; only letters and numbers, so that 、and 〃 do not.
const CJK =
  '(?=[\\p{L}\\p{N}])[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Hang}]\\p{M}*';
// Letters keep a + or # at their end: C, C++ and C# are three names. Digits are words of their own, because Pagefind
// would index the letters of "Python3," at the same place as the whole.
const WORD = `(?:(?!${CJK})\\p{L}\\p{M}*)+[+#]*|(?:(?!${CJK})\\p{N}\\p{M}*)+`;
const UNIT = new RegExp(`(${CJK})|${WORD}`, 'gu');
const CJK_UNIT = new RegExp(`^${CJK}$`, 'u');
const WORD_UNIT = new RegExp(`^(?:${WORD})$`, 'u');
// The voiced sound marks of Kana are letters to a reader: か is not が.
const DIACRITIC = /(?![\u3099\u309a])\p{M}/gu;

// ASCII, or the Kana and Han that no folding but that of case concerns: nearly all words, ten times as fast.
const PLAIN = /^(?:[!-~]+|[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff]+)$/u;

function keyOf(raw: string, cjk: boolean): string {
  if (PLAIN.test(raw)) return pagefindKey(raw);
  const compatible = raw.normalize('NFKC');
  // A compatibility form may come apart into several units (㈠ ½); such a one stays as it is.
  const whole = (cjk ? CJK_UNIT : WORD_UNIT).test(compatible);
  return pagefindKey(whole ? compatible : raw);
}
