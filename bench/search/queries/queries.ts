import { between, randomOf } from '../../corpus/random.ts';
import { partsOf } from '../scan/scan.ts';
import type { Article } from '../site/articles.ts';
import { kinds } from './kinds.ts';

/** What a reader asks. */
export interface Query {
  kind: string;
  /** As it is typed. */
  text: string;
  /** The article that it was taken out of. */
  from: string;
}

/**
 * Different queries of each kind, out of articles that chance picks: the same for the same articles and seed, and those
 * of one kind do not move with the others. Of a kind that the articles have little of, there are fewer.
 *
 * @param count of each kind
 */
export function makeQueries(
  articles: readonly Article[],
  { count, seed }: { count: number; seed: number },
): Query[] {
  return Object.entries(kinds).flatMap(([kind, draw], number) => {
    const random = randomOf(seed, SALT, number);
    const queries = new Map<string, Query>();
    for (let left = count * ATTEMPTS; left > 0 && queries.size < count; left -= 1) {
      const article = articles[between(random, 0, articles.length - 1)];
      const text = article ? draw(article, random) : null;
      if (!article || text === null || queries.has(text) || partsOf(text).length === 0) continue;
      queries.set(text, { kind, text, from: article.id });
    }
    return [...queries.values()];
  });
}

/** The articles that queries are made of, where there are many: chance picks them too. */
export function sampleOf(ids: readonly string[], seed: number): string[] {
  const random = randomOf(seed, SALT);
  const ranked = ids.map((id) => ({ id, rank: random() }));
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, SAMPLE).map(({ id }) => id);
}

/** Apart from what bench/corpus/ draws with the same seed. */
const SALT = 77;
/** For each query. */
const ATTEMPTS = 50;
/** They stay in memory. */
const SAMPLE = 3_000;
