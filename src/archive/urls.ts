import { writeAlias, type Alias } from '../article/alias.ts';
import type { TaxonomyName } from '../article/vocabulary.ts';
import type { Picture } from '../pictures/picture.ts';

/**
 * Every address of the site is spelt here: from the root, percent-encoded (RFC 3986), without the base path that a
 * site in a subfolder has. `withBase` and `absolute` put that before it.
 */
export const urls = {
  home: '/',
  archive: '/archive/',
  search: '/search/',
  corrections: '/corrections/',
  searchIndex: '/pagefind/',
  feeds: '/feeds/',
  opml: '/feeds.opml',
  /** How a feed looks that is opened in a browser. */
  feedStyle: '/feeds/feed.css',
  /** The feed of the whole site. */
  feed: (format: FeedFormat) => `/${feedFile(format)}`,
  /** A month's archived feed. @param part one that is full, counted from the oldest; null for the rest */
  monthFeed: (month: string, format: FeedFormat, part: number | null = null) =>
    `/${month.replaceAll('-', '/')}/${feedFile(format, part)}`,
  termFeed: (taxonomy: TaxonomyName, slug: string, format: FeedFormat) =>
    `/${taxonomy}/${encodeURI(slug)}/${feedFile(format)}`,
  robots: '/robots.txt',
  /** The index of the sitemaps, or one of them. @param name `2022-07`, `2022-07-2`, `pages`, `news` */
  sitemap: (name?: string) => (name === undefined ? '/sitemap.xml' : `/sitemap-${name}.xml`),
  openSearch: '/opensearch.xml',
  notFound: '/404.html',
  icon: '/favicon.svg',
  /** An old address, without its query. */
  alias: (alias: Alias) => encodeURI(writeAlias(alias).replace(/\?.*$/s, '')),
  /** Where a browser looks up an old address that has a query: see queries.ts. @param shard `3f` */
  queries: (shard: string) => `/aliases/${shard}.json`,
  /** An article or a standing page. @param path `2022/07/28/zhangjiang-alliance` */
  page: (path: string) => `/${encodeURI(path)}/`,
  /** A file of `public/`. @param path `images/seal.png` */
  file: (path: string) => `/${encodeURI(path)}`,
  /** @param date `2022`, `2022-07` or `2022-07-28` */
  period: (date: string) => `/${date.replaceAll('-', '/')}/`,
  taxonomy: (taxonomy: TaxonomyName) => `/${taxonomy}/`,
  /** @param page a numbered page, counted from the oldest; without it the newest */
  term: (taxonomy: TaxonomyName, slug: string, page?: number) =>
    `/${taxonomy}/${encodeURI(slug)}/${page === undefined ? '' : `${page}/`}`,
  /** A file of the content folder. @param file `articles/2022/07/28/tide.pdf` */
  media: (file: string) => `/media/${segments(file)}`,
  /** A picture of the content folder, in one of its widths. @param file `articles/2022/07/28/tide.jpg` */
  picture: (file: string, picture: Pick<Picture, 'digest' | 'extension'>, width: number) =>
    `/pictures/${segments(pictureName(file, picture, width))}`,
};

/**
 * The name of a picture's variant below `/pictures/`. Its digest makes it another's when its bytes are others, so that
 * nobody need ask for it twice. A long name is cut, since none may have more than 255 bytes with what is added; and what
 * has a meaning in addresses is taken out, since some hosts and Astro mistake it even where it is encoded.
 */
export function pictureName(
  file: string,
  { digest, extension }: Pick<Picture, 'digest' | 'extension'>,
  width: number,
): string {
  const [, folder = '', stem = ''] = /^(.*\/)?(.*?)(?:\.[^./]*)?$/s.exec(file) ?? [];
  const name = `${folder}${Array.from(stem).slice(0, 55).join('')}`.replace(/[#?%\\\p{Cc}]/gu, '-');
  return `${name}.${digest}.${width}.${extension}`;
}

function segments(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** In which months and terms have feeds. */
export const xmlFormats = ['rss', 'atom'] as const;
export type XmlFormat = (typeof xmlFormats)[number];

const feedNames: Record<FeedFormat, [stem: string, extension: string]> = {
  rss: ['rss', 'xml'],
  atom: ['atom', 'xml'],
  json: ['feed', 'json'],
};

/** The name of a feed's file without its extension. @param part a full one of a month; null for the rest */
export function feedStem(format: FeedFormat, part: number | null = null): string {
  return `${feedNames[format][0]}${part === null ? '' : `-${part}`}`;
}

function feedFile(format: FeedFormat, part: number | null = null): string {
  return `${feedStem(format, part)}.${feedNames[format][1]}`;
}

/** @param base the site's path without a slash at its end: '' or `/sub/path` */
export function withBase(url: string, base: string): string {
  return base + url;
}

/** @param siteUrl with a slash at its end: `https://example.org/sub/path/` */
export function absolute(url: string, siteUrl: string): string {
  return siteUrl.slice(0, -1) + url;
}
