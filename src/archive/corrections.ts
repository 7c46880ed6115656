import type { Article, ArticleDate } from '../article/article.ts';
import type { Archive } from './archive.ts';
import { compareText } from './order.ts';

export interface Correction {
  article: Article;
  date: ArticleDate;
  text: string;
}

/** Every correction of a published article, newest first. */
export function correctionsOf({ articles }: Archive): Correction[] {
  return articles
    .flatMap((article) => article.corrections.map((correction) => ({ article, ...correction })))
    .sort(
      (a, b) =>
        compareText(b.date.day, a.date.day) ||
        b.date.instant - a.date.instant ||
        compareText(a.article.path, b.article.path),
    );
}
