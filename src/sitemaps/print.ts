import type { Element } from 'xast';
import { x } from 'xastscript';
import { absolute } from '../archive/urls.ts';
import type { ArticleDate } from '../article/article.ts';
import { machineDate } from '../article/date.ts';
import { inLines, printDocument } from '../xml/xml.ts';
import type { NewsFacts, SitemapEntry } from './sitemap.ts';
import type { IndexEntry } from './sitemaps.ts';

/** What a sitemap says of the site. */
export interface SitemapSite {
  title: string;
  /** With a slash at its end. */
  siteUrl: string;
}

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * A sitemap (sitemaps.org, protocol 0.9) with Google's extensions for images and news, of which only those elements are
 * here that are not deprecated. Priorities and frequencies are not, for no search engine reads them.
 */
export function printSitemap(entries: readonly SitemapEntry[], site: SitemapSite): string {
  const has = (some: (entry: SitemapEntry) => boolean) => entries.some(some);
  const namespaces = {
    xmlns: protocol,
    'xmlns:image': has(({ images }) => images.length > 0)
      ? 'http://www.google.com/schemas/sitemap-image/1.1'
      : null,
    'xmlns:news': has(({ news }) => news !== undefined)
      ? 'http://www.google.com/schemas/sitemap-news/0.9'
      : null,
  };
  return printDocument(x('urlset', namespaces, inLines(entries.map((entry) => page(entry, site)))));
}

export function printSitemapIndex(entries: readonly IndexEntry[], siteUrl: string): string {
  const sitemaps = entries.map(({ url, changed }) =>
    x('sitemap', [x('loc', absolute(url, siteUrl)), lastModified(changed)]),
  );
  return printDocument(x('sitemapindex', { xmlns: protocol }, inLines(sitemaps)));
}

// Children are given as a list: xastscript takes an element in their place for attributes.
function page({ url, changed, images, news }: SitemapEntry, { title, siteUrl }: SitemapSite) {
  return x('url', [
    x('loc', absolute(url, siteUrl)),
    lastModified(changed),
    ...images.map((image) => x('image:image', [x('image:loc', absolute(image, siteUrl))])),
    news && newsElement(news, title),
  ]);
}

function newsElement({ title, lang, published }: NewsFacts, publication: string): Element {
  const names = [x('news:name', publication), x('news:language', newsLanguage(lang))];
  return x('news:news', [
    x('news:publication', names),
    x('news:publication_date', w3cDate(published)),
    x('news:title', title),
  ]);
}

function lastModified(changed: ArticleDate | null): Element | null {
  return changed && x('lastmod', w3cDate(changed));
}

/**
 * A day, or a time with its offset (W3C, "Date and Time Formats"). The schema of sitemaps takes its dates from XML Schema,
 * which knows no offset beyond fourteen hours: then the day is said alone.
 */
function w3cDate(date: ArticleDate): string {
  const [hours = 0, minutes = 0] = date.offset.slice(1).split(':').map(Number);
  return hours * 60 + minutes > 14 * 60 ? date.day : machineDate(date);
}

/** As ISO 639 has it, but for Chinese, of which Google asks for the script. @param lang as BCP 47 has it */
function newsLanguage(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
