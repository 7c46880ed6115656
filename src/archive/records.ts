import type { Article, StandingPage } from '../article/article.ts';
import type { Vocabulary } from '../article/vocabulary.ts';
import type { Content } from './archive.ts';

/** A piece of the content: what crosses between module instances, in Astro's store or in a file. Plain data. */
export type ContentRecord =
  { article: Article } | { page: StandingPage } | { vocabulary: Vocabulary };

/** Takes content apart, each piece with an id of its own. */
export function* recordsOf(content: Content): Generator<[id: string, record: ContentRecord]> {
  yield ['vocabulary', { vocabulary: content.vocabulary }];
  for (const article of content.articles) yield [`articles/${article.path}`, { article }];
  for (const page of content.pages) yield [`pages/${page.path}`, { page }];
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
