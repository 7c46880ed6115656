import type { Archive } from '../archive/archive.ts';
import { compareArticles } from '../archive/order.ts';
import { urls } from '../archive/urls.ts';
import { partsOf } from '../article/alias.ts';
import type { OldAddress } from './redirects.ts';

/** The old addresses of all articles, withdrawn ones too: the newest article's first. */
export function aliasesOf({
  articles,
  withdrawn,
}: Pick<Archive, 'articles' | 'withdrawn'>): OldAddress[] {
  return [...articles, ...withdrawn]
    .toSorted((a, b) => compareArticles(b, a))
    .flatMap(({ path, aliases }) =>
      aliases.map((alias): OldAddress => {
        const { query } = partsOf(alias);
        return { from: urls.alias(alias), query, to: urls.page(path) };
      }),
    );
}
