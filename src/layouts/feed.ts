import { loadFeedBody } from '../archive/load.ts';
import type { FeedFormat } from '../archive/urls.ts';
import { printAtom } from '../feeds/atom.ts';
import type { Feed } from '../feeds/feed.ts';
import type { FeedContext } from '../feeds/items.ts';
import { printJsonFeed } from '../feeds/jsonFeed.ts';
import { feedTypes } from '../feeds/print.ts';
import { printRss } from '../feeds/rss.ts';
import { fitFeed } from '../feeds/size.ts';
import { printOptions, site, siteUrl, t } from '../site.ts';

export const feedContext: FeedContext = {
  site,
  siteUrl,
  texts: t,
  body: (article) => loadFeedBody(article, siteUrl),
};

const printers = { rss: printRss, atom: printAtom, json: printJsonFeed };

/** A feed no larger than the site allows, in whatever format. */
export function fitted(feed: Feed): Feed {
  return fitFeed(feed, site.feed.bytes, printOptions);
}

/** A document of a feed as it is sent. */
export async function feedResponse(feed: Feed, format: FeedFormat): Promise<Response> {
  return new Response(await printers[format](feed, printOptions), {
    headers: { 'Content-Type': `${feedTypes[format]}; charset=utf-8` },
  });
}
