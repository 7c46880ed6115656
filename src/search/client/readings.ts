import type { Phrase } from '../phrases.ts';
import { readingBeginning, readingWord } from '../readings.ts';

/**
 * What a word of letters may mean as the reading of a title: syllables, the last of which may be unfinished
 * (`zhangjiang`, `zhangji`), and the first letters of syllables (`zj`).
 *
 * @param word lower case
 */
export function readingPhrases(word: string): Phrase[] {
  const spelt = word.length <= LONGEST ? syllables(word).filter(({ length }) => length > 1) : [];
  const rows = spelt
    .sort((a, b) => a.length - b.length)
    .slice(0, WAYS)
    .map((row) => [...row.slice(0, -1).map(readingWord), readingBeginning(row.at(-1) ?? '')]);
  if (INITIALS.test(word)) rows.push(Array.from(word, readingBeginning));
  return rows.map((words) => ({ words, open: true, units: [], written: word }));
}

// A title of ten characters.
const LONGEST = 40;
/** Ways to cut a word that are looked for, at most: xian is 先 and 西安. */
const WAYS = 4;
// No syllable begins with i, u or v.
const INITIALS = /^[a-hj-tw-z]{2,6}$/;

/** All ways to cut a word into syllables. */
function syllables(word: string): string[][] {
  if (word === '') return [[]];
  const ways: string[][] = [];
  for (let length = 1; length <= Math.min(word.length, 6); length += 1) {
    const first = word.slice(0, length);
    if (length === word.length ? BEGINNING.test(first) : SYLLABLE.test(first)) {
      ways.push(...syllables(word.slice(length)).map((rest) => [first, ...rest]));
    }
    if (ways.length > WAYS * 4) break;
  }
  return ways;
}

const INITIAL = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])';
const FINAL =
  '(?:a(?:i|o|ng?)?|o(?:u|ng)?|e(?:i|r|ng?)?|i(?:a(?:o|ng?)?|e|u|ng?|ong)?|u(?:a(?:i|ng?)?|o|i|e|n)?|ve?)';
const SYLLABLE = new RegExp(`^${INITIAL}?${FINAL}$`);
/** A syllable that may be unfinished. */
const BEGINNING = new RegExp(`^(?:${INITIAL}|${INITIAL}?${FINAL})$`);
