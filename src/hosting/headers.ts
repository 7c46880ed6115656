import { responsePolicy, type SearchRights } from './policy.ts';

/** A response header: its name and its value, in printable ASCII without double quotes and dollar signs. */
export type Header = readonly [name: string, value: string];

/** What a site for reading never asks for. Full screen and playing are left alone: articles have films. */
const unused = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'usb', 'xr-spatial-tracking'],
];

/** What every response carries, errors and redirects too. */
export function policies(search: SearchRights): Header[] {
  return [
    ['Content-Security-Policy', responsePolicy(search)],
    // A file is what its type says, and nothing that a browser guesses (Fetch, "nosniff").
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', unused.map((feature) => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    // Feeds carry whole articles: a reader on the web shows their pictures on its own pages, which may embed only
    // what allows it (HTML, "require-corp"). Nothing here is secret, and nobody is logged in.
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ];
}

/** Kept, but asked for anew each time: the answer is mostly 304, by ETag or Last-Modified (RFC 9111, section 5.2.2). */
export const revalidated: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];

/** Never asked for again: a year, in seconds, and `immutable` (RFC 8246). */
export const immutable: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/**
 * What a drawing may do that is opened by itself and not in a page: look like one. It has no script anyway
 * (src/pictures/svg.ts), and could run none.
 */
export const drawingPolicy: Header = [
  'Content-Security-Policy',
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
];

/** The addresses of drawings, without the base: the end of a regular expression. */
export const drawingPaths = '/pictures/.*\\.svg$';

/**
 * What the addresses begin with, without the base, whose files have a digest of their content in their name: what Vite
 * bundles, the pictures of articles, and of the search index all but its catalogue.
 */
export const hashedPrefixes: readonly string[] = [
  '/_astro/',
  '/pictures/',
  ...['/pagefind/engine/', '/pagefind/facets/', '/pagefind/fragment/', '/pagefind/index/'],
  '/pagefind/pagefind.',
];
