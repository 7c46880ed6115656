import type { Sitemap, SitemapEntry, SitemapLimits } from './sitemap.ts';

/**
 * The protocol takes 50,000 addresses and 50 MB (sitemaps.org, "Sitemap file requirements"), Baidu 50,000 and 10 MB
 * (10,485,760 bytes). What is left of that is for the pages of a month and its days, which come in its last part.
 */
export const sitemapLimits: SitemapLimits = { urls: 49_900, bytes: 10_000_000 };

/**
 * Cuts a growing list into sitemaps. Full ones are numbered from the oldest entries on, and stay as they are; the rest
 * has the name without a number.
 * @param entries in an order to which what is new is appended
 */
export function inParts(
  name: string,
  entries: readonly SitemapEntry[],
  limits: SitemapLimits,
): Sitemap[] {
  let rest: SitemapEntry[] = [];
  let bytes = 0;
  const parts = [rest];
  for (const entry of entries) {
    const more = largestSize(entry);
    if (rest.length > 0 && (rest.length >= limits.urls || bytes + more > limits.bytes)) {
      rest = [];
      bytes = 0;
      parts.push(rest);
    }
    rest.push(entry);
    bytes += more;
  }
  return parts.map((part, index) => ({
    name: part === rest ? name : `${name}-${index + 1}`,
    entries: part,
  }));
}

/**
 * The bytes that an entry takes at most when it is printed, where the site's own address has up to 100: whatever it is,
 * and whatever is known of the page, so that a later correction moves no other entry.
 */
export function largestSize({ url, images }: SitemapEntry): number {
  const imageSizes = images.map((image) => 150 + escapedLength(image));
  return imageSizes.reduce((sum, size) => sum + size, 200 + escapedLength(url));
}

/** Of an address, which is ASCII, and has of what XML escapes only ampersands. */
function escapedLength(url: string): number {
  return url.replaceAll('&', '&#x26;').length;
}
