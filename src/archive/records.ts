import type { Article, StandingPage } from '../article/article.ts';
import type { Vocabulary } from '../article/vocabulary.ts';
import type { Content } from './archive.ts';

/** The one entry of Astro's collection: it says when the content has changed, and the content itself is in the handover. */
export const contentEntry = 'archive';

/** A piece of the content: what crosses between module instances in a file. Plain data. */
export type ContentRecord =
  { article: Article } | { page: StandingPage } | { vocabulary: Vocabulary };

/** Takes content apart. */
export function* recordsOf(content: Content): Generator<ContentRecord> {
  yield { vocabulary: content.vocabulary };
  for (const article of content.articles) yield { article };
  for (const page of content.pages) yield { page };
}

/** Puts content together again. */
export function contentOf(records: Iterable<ContentRecord>): Content {
  const content: Content = {
    articles: [],
    pages: [],
    vocabulary: { tags: [], sections: [], sources: [], authors: [], series: [] },
  };
  for (const record of records) {
    if ('article' in record) content.articles.push(record.article);
    else if ('page' in record) content.pages.push(record.page);
    else content.vocabulary = record.vocabulary;
  }
  return content;
}
