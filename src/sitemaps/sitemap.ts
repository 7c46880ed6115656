import type { ArticleDate } from '../article/article.ts';
import type { PageSizes } from '../archive/addresses.ts';
import type { SiteConfig } from '../site.config.ts';

/** A sitemap as plain data, for the printer. Addresses are from the site's root, without its base. */
export interface Sitemap {
  /** As its address has it: `2022-07`, `2022-07-1`, `pages`, `news`. */
  name: string;
  entries: SitemapEntry[];
}

/** A page that search engines are to know: with a canonical address that is its own. */
export interface SitemapEntry {
  url: string;
  /** When what it shows last changed; null where nobody knows. */
  changed: ArticleDate | null;
  /** The pictures that it shows or leads to. */
  images: string[];
  /** In the sitemap of news. */
  news?: NewsFacts;
}

export interface NewsFacts {
  title: string;
  /** As BCP 47 has it. */
  lang: string;
  published: ArticleDate;
}

/** What decides which pages there are, and what they show. */
export type SitemapSettings = PageSizes &
  Pick<SiteConfig, 'frontPage'> & {
    /** With a slash at its end. */
    siteUrl: string;
  };

/** How much a sitemap may hold. */
export interface SitemapLimits {
  urls: number;
  bytes: number;
}
