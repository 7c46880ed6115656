import type { Article, StandingPage } from '../article/article.ts';
import type { Archive } from './archive.ts';

/** What stands at an address that an author chose: one of these. */
export interface Addressed {
  article?: Article;
  withdrawn?: Article;
  /** The address is an alias, and this is the article that it leads to. */
  moved?: Article;
  page?: StandingPage;
}

const indexes = new WeakMap<Archive, Map<string, Addressed>>();

/** Articles, the notices of withdrawn ones, the aliases that lead to either, and standing pages. */
export function addressedPaths(archive: Archive): string[] {
  return [...indexOf(archive).keys()];
}

/** @throws Error if nothing has this address */
export function findAddressed(archive: Archive, path: string): Addressed {
  const found = indexOf(archive).get(path);
  if (!found) throw new Error(`No article, alias or page has the address /${path}/`);
  return found;
}

function indexOf(archive: Archive): Map<string, Addressed> {
  const known = indexes.get(archive);
  if (known) return known;
  const index = new Map<string, Addressed>();
  for (const article of [...archive.articles, ...archive.withdrawn]) {
    index.set(article.path, article.withdrawn ? { withdrawn: article } : { article });
    for (const alias of article.aliases) index.set(alias, { moved: article });
  }
  for (const page of archive.pages) index.set(page.path, { page });
  indexes.set(archive, index);
  return index;
}
