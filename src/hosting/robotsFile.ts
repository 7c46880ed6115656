import { rootNote } from './hosting.ts';

/**
 * `robots.txt` (RFC 9309): all may read all. Robots ask for it in the host's root only.
 * @param sitemaps whole addresses
 */
export function robotsFile(sitemaps: readonly string[], base: string): string {
  return [
    `# What robots may read, and where they find the pages. Made by Backfile.\n${rootNote(base)}`,
    // An empty rule, as robots know it that are older than `Allow`.
    'User-agent: *\nDisallow:\n',
    ...sitemaps.map((url) => `Sitemap: ${url}\n`),
  ].join('');
}
