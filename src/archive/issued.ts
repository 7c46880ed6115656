import type { Article, ArticleDate } from '../article/article.ts';
import { compareArticles, compareDates } from './order.ts';

/** How many articles the feed of a term has. */
export const termFeedItems = 20;

/**
 * The articles issued last, newest first, for feeds that are subscribed to. An article is issued when it is published, and
 * again with each correction: who read the error is to read the correction. `updated` alone does not count, for an importer
 * may have written it into thousands.
 * @param articles oldest first
 */
export function newestIssued(articles: readonly Article[], count: number): Article[] {
  const newest = Math.max(0, articles.length - count);
  return articles
    .filter(({ corrections }, index) => index >= newest || corrections.length > 0)
    .sort((a, b) => compareDates(issuedOn(b), issuedOn(a)) || compareArticles(b, a))
    .slice(0, count);
}

function issuedOn({ date, corrections }: Article): ArticleDate {
  const dates = corrections.map((correction) => correction.date);
  return dates.reduce((latest, next) => (compareDates(next, latest) > 0 ? next : latest), date);
}
