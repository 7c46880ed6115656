import type { Period } from '../archive/calendar.ts';
import { urls } from '../archive/urls.ts';
import { lastChange, latestDate } from '../article/changes.ts';
import { articleEntries } from './articles.ts';
import { inParts } from './parts.ts';
import type { Sitemap, SitemapEntry, SitemapLimits } from './sitemap.ts';

/**
 * A month's articles, and its own page and those of its days, in one sitemap or several: the numbered ones hold articles
 * only, so that they stay as they are while the month grows.
 */
export function monthSitemaps(month: Period, siteUrl: string, limits: SitemapLimits): Sitemap[] {
  const articles = month.articles.flatMap((article) => articleEntries(article, siteUrl));
  const parts = inParts(month.date, articles, limits);
  parts.at(-1)?.entries.push(...[...month.parts, month].map(periodEntry));
  return parts;
}

function periodEntry({ date, articles }: Period): SitemapEntry {
  return { url: urls.period(date), changed: latestDate(articles.map(lastChange)), images: [] };
}
