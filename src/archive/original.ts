import type { Article } from '../article/article.ts';
import { absolute, urls } from './urls.ts';

/**
 * The address elsewhere of which an article's page is a copy; null where the page is its own original, though it may say so.
 * @param siteUrl with a slash at its end
 */
export function copiedFrom(
  { path, canonical }: Pick<Article, 'path' | 'canonical'>,
  siteUrl: string,
): string | null {
  if (canonical === null) return null;
  const own = new URL(absolute(urls.page(path), siteUrl)).href;
  return URL.parse(canonical)?.href === own ? null : canonical;
}

/** The address of the original: at the publication that the article is from, else that of which it is a copy. */
export function originalOf(
  article: Pick<Article, 'path' | 'canonical' | 'source'>,
  siteUrl: string,
): string | null {
  return article.source?.url ?? copiedFrom(article, siteUrl);
}
