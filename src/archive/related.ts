import type { Article } from '../article/article.ts';
import { compareArticles } from './order.ts';
import { foldTerm } from './slug.ts';

/** How many of a tag's latest articles are looked at: enough to choose from, and a bound on the work for one article. */
const reach = 40;

/**
 * For each article up to `count` earlier ones that share tags with it, the closest first. A rare tag says more than a
 * common one. Only what came before an article counts, so that its list stays as it is when the archive grows.
 * @param articles oldest first
 */
export function relatedArticles(
  articles: readonly Article[],
  count: number,
): Map<Article, Article[]> {
  const earlier = new Map<string, { total: number; latest: Article[] }>();
  const related = new Map<Article, Article[]>();
  for (const article of articles) {
    const tags = new Set(article.tags.map(foldTerm));
    const scores = new Map<Article, number>();
    for (const tag of tags) {
      const { total, latest } = earlier.get(tag) ?? { total: 0, latest: [] };
      const weight = 1 / Math.log(2 + total);
      for (const other of latest) scores.set(other, (scores.get(other) ?? 0) + weight);
      earlier.set(tag, { total: total + 1, latest: [...latest.slice(-reach + 1), article] });
    }
    const ranked = [...scores].sort(([a, x], [b, y]) => y - x || compareArticles(b, a));
    related.set(
      article,
      ranked.slice(0, count).map(([other]) => other),
    );
  }
  return related;
}
