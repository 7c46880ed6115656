import type { Archive } from '../archive/archive.ts';
import { keyOf } from '../archive/keyOf.ts';
import type { PageKey } from '../archive/keys.ts';
import { urls } from '../archive/urls.ts';
import type { ArticleDate } from '../article/article.ts';
import { latestDate } from '../article/changes.ts';
import { monthSitemaps } from './months.ts';
import { newsEntries } from './news.ts';
import { pageEntries } from './pages.ts';
import { inParts, sitemapLimits } from './parts.ts';
import type { Sitemap, SitemapSettings } from './sitemap.ts';

/**
 * How many sitemaps an index may name (sitemaps.org, "Sitemap index"). That is more than four thousand years of months;
 * beyond it the oldest months have sitemaps, but the index does not name them.
 */
const mostSitemaps = 50_000;

/** All sitemaps: of each month from the oldest on, of the other pages, and of the news where there are any. */
export function sitemapsOf(
  archive: Archive,
  settings: SitemapSettings,
  limits = sitemapLimits,
): Sitemap[] {
  const news = newsEntries(archive, settings);
  return [
    ...archive.calendar.months.flatMap((month) => monthSitemaps(month, settings.siteUrl, limits)),
    ...inParts('pages', pageEntries(archive, settings), limits),
    ...(news.length === 0 ? [] : [{ name: 'news', entries: news }]),
  ];
}

/** A sitemap as the index names it. */
export interface IndexEntry {
  url: string;
  changed: ArticleDate | null;
}

export function indexEntries(sitemaps: readonly Sitemap[], most = mostSitemaps): IndexEntry[] {
  return sitemaps.slice(-most).map(({ name, entries }) => ({
    url: urls.sitemap(name),
    changed: latestDate(entries.flatMap(({ changed }) => changed ?? [])),
  }));
}

/** The addresses of the sitemaps and of their index. */
export function sitemapAddresses(archive: Archive, settings: SitemapSettings): Set<string> {
  const names = sitemapsOf(archive, settings).map(({ name }) => urls.sitemap(name));
  return new Set([urls.sitemap(), ...names]);
}

/** The keys of the sitemaps and of their index: see archive/keys.ts. */
export function sitemapKeys(archive: Archive, settings: SitemapSettings): Map<string, PageKey> {
  const sitemaps = sitemapsOf(archive, settings);
  const digests = [
    ...sitemaps.map(
      ({ name, entries }) => [urls.sitemap(name), keyOf('sitemap', entries)] as const,
    ),
    [urls.sitemap(), keyOf('sitemaps', indexEntries(sitemaps))] as const,
  ];
  return new Map(
    digests.map(([url, key]) => {
      const file = url.slice(1);
      return [file, { key, file }];
    }),
  );
}
