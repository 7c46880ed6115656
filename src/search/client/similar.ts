import { parseQuery, type Phrase, type Query } from '../phrases.ts';
import { isWordUnit } from '../units.ts';
import type { Engine } from './engine.ts';
import { readingPhrases } from './readings.ts';
import { PAGE, type SearchRequest } from './request.ts';
import { showResults, type Result } from './results.ts';
import { matchesOf, type Match } from './search.ts';

/** Articles that do not contain what was asked, and may yet be what was meant. */
export interface Similar {
  /** The words, apart from each other; or titles that are read as it is spelt. */
  kind: 'words' | 'reading';
  /** What they do contain; '' where the page marks nothing. */
  query: string;
  results: Result[];
}

/** @param found what does contain it @param isWanted whether the reader still waits for it */
export async function similarTo(
  engine: Engine,
  request: SearchRequest,
  found: readonly Match[],
  isWanted: () => boolean,
): Promise<Similar | null> {
  const { wanted, unwanted } = parseQuery(request.query);
  const known = new Set(found.map(({ id }) => id));
  const show = async (similar: Omit<Similar, 'results'>, query: Query): Promise<Similar | null> => {
    const matches = await matchesOf(engine, query, request, isWanted);
    const others = matches.filter(({ id }) => !known.has(id)).slice(0, PAGE);
    const { wanted: marked } = parseQuery(similar.query);
    if (others.length === 0) return null;
    const isByDay = request.order !== 'best';
    const results = await showResults(others, { phrases: marked, engine, isByDay });
    return { ...similar, results };
  };
  const words = loosened(wanted);
  if (words !== null) {
    return show({ kind: 'words', query: words }, { wanted: parseQuery(words).wanted, unwanted });
  }
  for (const reading of readingsOf(wanted)) {
    const similar = await show({ kind: 'reading', query: '' }, { wanted: [reading], unwanted });
    if (similar) return similar;
  }
  return null;
}

/**
 * The words of each phrase for themselves, as the runtime's dictionary cuts them, without those of one character, which
 * say little; null where that changes nothing.
 */
export function loosened(phrases: readonly Phrase[]): string | null {
  const words = phrases.flatMap(({ written }) =>
    [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(written)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment),
  );
  const telling = words.filter((word) => Array.from(word).length > 1);
  return words.length > phrases.length && telling.length > 0 ? telling.join(' ') : null;
}

/** Only of one word alone: two would be two places of a title. */
function readingsOf([phrase, ...others]: readonly Phrase[]): Phrase[] {
  if (!phrase || others.length > 0 || !isWordUnit(phrase.written)) return [];
  return readingPhrases(phrase.units.join(''));
}
