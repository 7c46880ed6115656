import { glob } from 'node:fs/promises';

/** What a server must answer at an address. Addresses are without the base, the location with it. */
export interface Expected {
  path: string;
  status: number;
  type?: string;
  /** Decoded. */
  location?: string;
  cache?: string;
}

const revalidated = 'public, max-age=0, must-revalidate';
const immutable = 'public, max-age=31536000, immutable';
const html = 'text/html; charset=utf-8';
const pages = [
  ...['/', '/2024/06/01/static-newsroom/', '/2025/12/21/冬至/', '/2024/', '/2024/06/'],
  ...['/2024/06/01/', '/archive/', '/tags/', '/tags/tides/', '/series/', '/search/', '/about/'],
  // A withdrawn article's notice.
  ...['/2023/08/24/jellyfish-report/', '/corrections/'],
];

/** A file of a site. @throws Error if there is none */
export async function fileLike(site: string, pattern: string): Promise<string> {
  for await (const file of glob(pattern, { cwd: site })) return file;
  throw new Error(`${site} has no ${pattern}`);
}

/** One address of each kind. */
export async function answersOf(site: string, base: string): Promise<Expected[]> {
  const file = async (pattern: string, type: string, cache = revalidated): Promise<Expected> => ({
    path: encodeURI(`/${await fileLike(site, pattern)}`),
    ...{ status: 200, type, cache },
  });
  const moved = (path: string, to: string): Expected => ({
    path: encodeURI(path),
    ...{ status: 301, location: base + to, cache: revalidated },
  });
  const missing = [
    ...['/no-such-page/', '/no-such.css', '/_astro/no-such.js', '/pagefind/index/none'],
    ...['/pictures/articles/none.1a2b3c4d.360.webp', '/pictures/articles/none.1a2b3c4d.9.svg'],
  ];
  return [
    ...pages.map((path) => ({
      path: encodeURI(path),
      ...{ status: 200, type: html, cache: revalidated },
    })),
    { path: '/404.html', status: 200, type: html, cache: revalidated },
    ...missing.map((path) => ({ path, status: 404, type: html, cache: revalidated })),
    moved('/2024/06/01/static-newsroom', '/2024/06/01/static-newsroom/'),
    moved('/2025/12/21/冬至', '/2025/12/21/冬至/'),
    moved('/tech/static-newsroom/', '/2024/06/01/static-newsroom/'),
    moved('/news/20220728-0823/', '/2022/07/28/tide-alliance/'),
    ...(base === '' ? [] : [{ path: '', status: 301, location: `${base}/`, cache: revalidated }]),
    await file('rss.xml', 'application/xml; charset=utf-8'),
    await file('feeds.opml', 'text/x-opml; charset=utf-8'),
    await file('feeds/feed.css', 'text/css; charset=utf-8'),
    await file('opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'),
    await file('manifest.json', 'application/json'),
    await file('favicon.svg', 'image/svg+xml'),
    await file('media/**/*.pdf', 'application/pdf'),
    await file('pictures/**/*.webp', 'image/webp', immutable),
    await file('pictures/**/*.svg', 'image/svg+xml', immutable),
    await file('_astro/*.css', 'text/css; charset=utf-8', immutable),
    await file('_astro/*.js', 'text/javascript; charset=utf-8', immutable),
    await file('pagefind/fragment/*', 'application/octet-stream', immutable),
    await file('pagefind/index/*', 'application/octet-stream', immutable),
    await file('pagefind/facets/*', 'application/octet-stream', immutable),
    await file('pagefind/pagefind.*', 'application/octet-stream', immutable),
    await file('pagefind/engine/wasm.*', 'application/octet-stream', immutable),
    await file('pagefind/catalogue.json', 'application/json'),
    await file('pagefind/engine/worker.*', 'text/javascript; charset=utf-8', immutable),
  ];
}
