import type { Article, ArticleDate } from '../article/article.ts';

/** The one order of the archive, oldest first: by date, then path. */
export function compareArticles(a: Article, b: Article): number {
  return compareDates(a.date, b.date) || compareText(a.path, b.path);
}

/** Earlier first: local day, then instant; a date without a time stands before all times of its day. */
export function compareDates(a: ArticleDate, b: ArticleDate): number {
  return (
    compareText(a.day, b.day) ||
    Number(a.time !== null) - Number(b.time !== null) ||
    a.instant - b.instant
  );
}

/** What lists, feeds and search show, oldest first. */
export function published(articles: readonly Article[]): Article[] {
  return articles.filter(({ withdrawn }) => withdrawn === null).toSorted(compareArticles);
}

/** The parts of a series: those with a number by it, the others behind them in the archive's order. */
export function seriesOrder(articles: readonly Article[]): Article[] {
  const part = ({ series }: Article) => series?.part ?? Infinity;
  return articles.toSorted((a, b) =>
    part(a) === part(b) ? compareArticles(a, b) : part(a) - part(b),
  );
}

/** By UTF-16 code units: the same everywhere, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
