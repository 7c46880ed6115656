import type { Article } from '../article/article.ts';
import { foldTerm } from './slug.ts';

/** How many of a tag's latest articles are looked at: enough to choose from, and a bound on the work for one article. */
const reach = 40;

/**
 * Up to `count` earlier articles that share tags with one, the closest first. A rare tag says more than a common one.
 * Only what came before an article counts, so that its list stays as it is when the archive grows.
 * @param articles oldest first
 * @returns for an article's index in them
 */
export function relatedArticles(
  articles: readonly Article[],
  count: number,
): (index: number) => Article[] {
  /** By tag the articles that carry it, by their index. */
  const carriers = new Map<string, number[]>();
  const tagged = articles.map(({ tags }, index) =>
    [...new Set(tags.map(foldTerm))].map((tag) => {
      const all = carriers.get(tag) ?? [];
      carriers.set(tag, all);
      return { all, earlier: all.push(index) - 1 };
    }),
  );
  /** What each article has in common with the one that is looked at: nothing but for those that are listed as met. */
  const scores = new Float64Array(articles.length);
  return (index) => {
    const met: number[] = [];
    for (const { all, earlier } of tagged[index] ?? []) {
      const weight = 1 / Math.log(2 + earlier);
      for (let at = Math.max(0, earlier - reach); at < earlier; at += 1) {
        const other = all[at] ?? 0;
        if (scores[other] === 0) met.push(other);
        scores[other] = (scores[other] ?? 0) + weight;
      }
    }
    const chosen = best(met, scores, count);
    for (const other of met) scores[other] = 0;
    return chosen.flatMap((other) => articles[other] ?? []);
  };
}

/** Those with the highest scores, the highest first, of equals the latest. */
function best(met: readonly number[], scores: Float64Array, count: number): number[] {
  const chosen: number[] = [];
  const precedes = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference === 0 ? a > b : difference > 0;
  };
  for (const other of met) {
    const last = chosen.at(-1);
    if (chosen.length === count && last !== undefined && !precedes(other, last)) continue;
    const at = chosen.findIndex((one) => precedes(other, one));
    chosen.splice(at < 0 ? chosen.length : at, 0, other);
    if (chosen.length > count) chosen.pop();
  }
  return chosen;
}
