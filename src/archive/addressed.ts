import { partsOf } from '../article/alias.ts';
import type { Article, StandingPage } from '../article/article.ts';
import type { Archive } from './archive.ts';
import { queryAliases } from './queries.ts';

/** What stands at an address that an author chose: one of these. */
export interface Addressed {
  article?: Article;
  withdrawn?: Article;
  /** The address is an alias, and this is what it leads to. */
  moved?: Article | StandingPage;
  page?: StandingPage;
  /** Old addresses begin so that have a query: a browser can look them up there. */
  asked?: true;
  /** Whether the page is a file of just this name, as `x.html`; else it is `index.html` in a folder. */
  isFile?: boolean;
}

const indexes = new WeakMap<Archive, Map<string, Addressed>>();

/** Articles, the notices of withdrawn ones, standing pages, and the aliases that lead to any of them. */
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
  const { articles, withdrawn, pages } = archive;
  for (const article of articles) index.set(article.path, { article });
  for (const article of withdrawn) index.set(article.path, { withdrawn: article });
  for (const page of pages) index.set(page.path, { page });
  for (const moved of [...articles, ...withdrawn, ...pages]) {
    for (const alias of moved.aliases) {
      const { path, query, isFile } = partsOf(alias);
      // In a preview of content with errors, what has the address itself stays.
      if (query === null && !index.has(path)) index.set(path, { moved, isFile });
    }
  }
  for (const { alias } of queryAliases(archive)) {
    const { path } = partsOf(alias);
    // The front page looks by itself; a page that is there already stays.
    if (path !== '' && !index.has(path)) index.set(path, { asked: true });
  }
  indexes.set(archive, index);
  return index;
}
