import type { Article, ArticleDate } from './article.ts';

/** When an article last changed, as far as it says so: published, updated or corrected. */
export function lastChange({
  date,
  updated,
  corrections,
}: Pick<Article, 'date' | 'updated' | 'corrections'>): ArticleDate {
  const later = [updated ?? [], corrections.map((correction) => correction.date)].flat();
  return later.reduce(laterOf, date);
}

/** The latest instant; null of nothing. */
export function latestDate(dates: readonly ArticleDate[]): ArticleDate | null {
  const [first, ...others] = dates;
  return first === undefined ? null : others.reduce(laterOf, first);
}

function laterOf(a: ArticleDate, b: ArticleDate): ArticleDate {
  return b.instant > a.instant ? b : a;
}
