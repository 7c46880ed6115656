import type { FeedFormat } from '../archive/urls.ts';
import type { Feed, FeedItem } from './feed.ts';
import { escapeXml } from '../xml/xml.ts';

/** What a printer needs that is not the feed's. */
export interface PrintOptions {
  /** The address of the style sheet for browsers, with the site's base. */
  style: string;
  /** The words of the link to the whole article, where a feed has its summary only. */
  whole: string;
}

/** The media types of feeds: RFC 4287 for Atom, version 1.1 of JSON Feed; that of RSS is no standard, but everyone's. */
export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** An item's HTML: where there is room for the summary only, that and a link, so that nothing ends without a way on. */
export function contentOf({ content, summary, url }: FeedItem, { whole }: PrintOptions): string {
  if (content !== null) return content;
  return `<p>${escapeXml(summary)} <a href="${escapeXml(url)}">${escapeXml(whole)}</a></p>`;
}

/**
 * The Atom links of a document that both Atom and RSS have (RFC 4287, WebSub section 4, RFC 5005 section 4). Its other formats
 * are not among them: newsboat 2.21 takes the last `alternate` for the page that the feed stands for.
 */
export function feedLinks(
  { addresses, hub, archive }: Feed,
  own: 'rss' | 'atom',
): { rel: string; href: string; type?: string }[] {
  const link = (rel: string, href: string | undefined, format: FeedFormat) =>
    href === undefined ? [] : [{ rel, href, type: feedTypes[format] }];
  return [
    ...link('self', addresses[own], own),
    ...(hub === null ? [] : [{ rel: 'hub', href: hub }]),
    ...link('current', archive?.current?.[own], own),
    ...link('prev-archive', archive?.previous?.[own], own),
  ];
}
