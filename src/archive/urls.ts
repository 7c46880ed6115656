import type { TaxonomyName } from '../article/vocabulary.ts';

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
  rss: '/rss.xml',
  notFound: '/404.html',
  icon: '/favicon.svg',
  /** An article, an alias or a standing page. @param path `2022/07/28/zhangjiang-alliance` */
  page: (path: string) => `/${encodeURI(path)}/`,
  /** A file of `public/`. @param path `images/seal.png` */
  file: (path: string) => `/${encodeURI(path)}`,
  /** @param date `2022`, `2022-07` or `2022-07-28` */
  period: (date: string) => `/${date.replaceAll('-', '/')}/`,
  taxonomy: (taxonomy: TaxonomyName) => `/${taxonomy}/`,
  /** @param page a numbered page, counted from the oldest; without it the newest */
  term: (taxonomy: TaxonomyName, slug: string, page?: number) =>
    `/${taxonomy}/${encodeURI(slug)}/${page === undefined ? '' : `${page}/`}`,
  /** A file of the content folder. @param file `articles/2022/07/28/tide.jpg` */
  media: (file: string) => `/media/${file.split('/').map(encodeURIComponent).join('/')}`,
};

/** @param base the site's path without a slash at its end: '' or `/sub/path` */
export function withBase(url: string, base: string): string {
  return base + url;
}

/** @param siteUrl with a slash at its end: `https://example.org/sub/path/` */
export function absolute(url: string, siteUrl: string): string {
  return siteUrl.slice(0, -1) + url;
}
