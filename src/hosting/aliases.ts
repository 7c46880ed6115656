import type { Archive } from '../archive/archive.ts';
import { compareArticles } from '../archive/order.ts';
import { urls } from '../archive/urls.ts';
import { partsOf } from '../article/alias.ts';
import type { OldAddress } from './redirects.ts';

/** All old addresses: those of standing pages, which are few, and then of articles, withdrawn ones too, the newest first. */
export function aliasesOf({
  articles,
  withdrawn,
  pages,
}: Pick<Archive, 'articles' | 'withdrawn' | 'pages'>): OldAddress[] {
  const newest = [...articles, ...withdrawn].toSorted((a, b) => compareArticles(b, a));
  return [...pages, ...newest].flatMap(({ path, aliases }) =>
    aliases.map((alias): OldAddress => {
      const { query } = partsOf(alias);
      return { from: urls.alias(alias), query, to: urls.page(path) };
    }),
  );
}
