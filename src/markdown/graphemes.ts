/** The number of graphemes (UAX #29) in a text, white space not counted. */
export function countGraphemes(text: string): number {
  let count = 0;
  // No grapheme crosses white space but CR LF, which is not counted, so each word stands alone.
  for (const word of text.split(/\s+/)) {
    count += PLAIN.test(word) ? word.length : [...SEGMENTER.segment(word)].length;
  }
  return count;
}

/** The graphemes of a text in order, white space among them. */
export function* graphemesOf(text: string): Generator<string> {
  if (PLAIN.test(text)) yield* text;
  else for (const { segment } of SEGMENTER.segment(text)) yield segment;
}

/**
 * Characters that are always one grapheme and one code unit: Latin without combining marks, general
 * and CJK punctuation, kana, Han. Intl.Segmenter takes some twenty times as long as a look at these.
 */
const PLAIN = /^[!-~¡-¬®-˿‐-‧‰-⁞、-〩〰-〼ぁ-ゖァ-ヺー㐀-䶿一-鿿！-･]*$/;

/** Grapheme rules do not depend on the language in ICU's data. */
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });
