import type { Archive } from '../archive/archive.ts';
import { compareArticles } from '../archive/order.ts';
import { urls } from '../archive/urls.ts';
import type { Alias } from './redirects.ts';

/** The old addresses of all articles, withdrawn ones too: the newest article's first. */
export function aliasesOf({
  articles,
  withdrawn,
}: Pick<Archive, 'articles' | 'withdrawn'>): Alias[] {
  return [...articles, ...withdrawn]
    .toSorted((a, b) => compareArticles(b, a))
    .flatMap(({ path, aliases }) =>
      aliases.map((alias) => ({ from: urls.page(alias), to: urls.page(path) })),
    );
}
