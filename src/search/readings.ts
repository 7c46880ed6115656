import { END } from './units.ts';

/**
 * A syllable of Mandarin as the index has it, in letters without its tone: no other word begins like it.
 *
 * @param syllable `zhang`, `lv`
 */
export function readingWord(syllable: string): string {
  return BEGIN + syllable + END;
}

/** The words of all syllables that begin with these letters begin with this. */
export function readingBeginning(letters: string): string {
  return BEGIN + letters;
}

const BEGIN = '_';
