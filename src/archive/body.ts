import type { BodyFacts } from '../markdown/rendered.ts';
import { printLinks } from '../markdown/symbols.ts';
import { resolveLink, targetUrl, type LinkSource } from './links.ts';

/**
 * Puts addresses in the place of a cached text's symbols.
 * @param root what stands before the site's own addresses: '' or `/sub/path` in pages, `https://example.org/sub/path`
 * in feeds
 */
export function printBody(
  html: string,
  facts: BodyFacts,
  source: LinkSource,
  root: string,
): string {
  const isPage = !/^https?:/.test(root);
  return printLinks(html, (index) => {
    const link = facts.links[index];
    if (!link) throw new Error(`${source.file}: its cached text has no link ${index}`);
    // On the page itself a link to a part of it stays short.
    if (isPage && link.href.startsWith('#')) return link.href;
    return root + targetUrl(resolveLink(link.href, source, link.kind));
  });
}
