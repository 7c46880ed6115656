import { chance, pick, type Random } from '../../corpus/random.ts';

/** A word as a dictionary has it (Intl.Segmenter), of two characters or more. */
export function wordOf(text: string, random: Random): string | null {
  const words = [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike === true && Array.from(segment).length >= 2 ? segment : [],
  );
  return pickOne(random, words);
}

/** A term of letters and digits, such as `Linux`, `C++` or `Node.js`; or two that follow each other, perhaps quoted. */
export function englishOf(text: string, random: Random): string | null {
  if (chance(random, 0.5)) return matchOf(text, ENGLISH, random);
  const two = matchOf(text, TWO_ENGLISH, random);
  return two !== null && chance(random, 0.5) ? `"${two}"` : two;
}

/** Han characters beside a word of letters, with the space between them or without. */
export function mixedOf(text: string, random: Random): string | null {
  const mixed = matchOf(text, MIXED, random);
  return chance(random, 0.5) ? mixed : (mixed?.replace(' ', '') ?? null);
}

/** A line of a text, or as much of it as is quickly cut into words. */
export function lineOf(text: string, random: Random): string {
  return (pickOne(random, text.split('\n').filter(Boolean)) ?? '').slice(0, 500);
}

/** Null where there is none. */
export function pickOne<Item>(random: Random, items: readonly Item[]): Item | null {
  const [first, ...others] = items;
  return first === undefined ? null : pick(random, [first, ...others]);
}

function matchOf(text: string, pattern: RegExp, random: Random): string | null {
  const found = [...text.matchAll(pattern)].map(([match]) => match);
  return pickOne(random, found);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where no word of letters or digits goes on. */
const BEGINNING = '(?<![[\\p{L}\\p{N}\\p{M}]--\\p{sc=Han}])';
const TERM = '[A-Za-z][A-Za-z0-9]*(?:[.\\-][A-Za-z0-9]+)*[+#]*';
const WORD = '[A-Za-z][A-Za-z0-9]*[+#]*';
const ENGLISH = new RegExp(`${BEGINNING}${TERM}`, 'gv');
const TWO_ENGLISH = new RegExp(`${BEGINNING}${TERM} ${TERM}`, 'gv');
const MIXED = new RegExp(`\\p{sc=Han}{1,4} ?${WORD}|${BEGINNING}${WORD} ?\\p{sc=Han}{1,4}`, 'gv');
