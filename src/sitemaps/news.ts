import type { Archive } from '../archive/archive.ts';
import { headline } from '../article/article.ts';
import { latestDate } from '../article/changes.ts';
import { articleEntries } from './articles.ts';
import type { SitemapEntry, SitemapSettings } from './sitemap.ts';

/** How many articles the sitemap of news takes (Google's documentation, "News sitemaps"). */
export const mostNews = 1_000;

/** In seconds. */
const twoDays = 2 * 24 * 60 * 60;

/**
 * The articles of the two days before the newest, newest first: counted from that one's instant, since no clock says what
 * is new today.
 */
export function newsEntries(
  { articles }: Pick<Archive, 'articles'>,
  { siteUrl }: Pick<SitemapSettings, 'siteUrl'>,
  most = mostNews,
): SitemapEntry[] {
  const newest = latestDate(articles.map(({ date }) => date));
  if (newest === null) return [];
  return articles
    .filter(({ date }) => date.instant >= newest.instant - twoDays)
    .toReversed()
    .flatMap((article) => {
      const news = { title: headline(article), lang: article.lang, published: article.date };
      return articleEntries(article, siteUrl).map((entry) => ({ ...entry, images: [], news }));
    })
    .slice(0, most);
}
