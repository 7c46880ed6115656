import { copiedFrom } from '../archive/original.ts';
import { coverOf, widestUrl } from '../archive/pictures.ts';
import { absolute, urls } from '../archive/urls.ts';
import { lastChange } from '../article/changes.ts';
import type { Article, StandingPage } from '../article/article.ts';
import type { SitemapEntry } from './sitemap.ts';

/** Of one page (Google's documentation, "Image sitemaps"). */
const mostImages = 1_000;

/** The schema of the protocol takes no longer addresses. */
const longestUrl = 2_048;

/** An article as sitemaps name it; nothing of a copy, since search engines ask for canonical addresses only. */
export function articleEntries(article: Article, siteUrl: string): SitemapEntry[] {
  if (copiedFrom(article, siteUrl) !== null) return [];
  return textEntries(article, siteUrl).map((entry) => ({ ...entry, changed: lastChange(article) }));
}

/** An article or a standing page, of which nobody knows when it changed. */
export function textEntries(text: Article | StandingPage, siteUrl: string): SitemapEntry[] {
  const url = urls.page(text.path);
  if (absolute(url, siteUrl).length > longestUrl) return [];
  return [{ url, changed: null, images: imagesOf(text) }];
}

/** The cover, and the pictures that the text shows or leads to, in their largest size. Those of other sites are theirs. */
function imagesOf(text: Article | StandingPage): string[] {
  const cover = 'cover' in text ? coverOf(text) : null;
  const first = cover === null || cover.remote ? [] : [cover.src];
  if (cover?.local) first[0] = widestUrl(cover.local.file, cover.local.picture);
  const others = Object.entries(text.pictures).map(([file, picture]) => widestUrl(file, picture));
  return [...new Set([...first, ...others])].slice(0, mostImages);
}
