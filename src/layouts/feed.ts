import type { Archive } from '../archive/archive.ts';
import { loadArchive, loadFeedBody } from '../archive/load.ts';
import type { FeedFormat } from '../archive/urls.ts';
import { printAtom } from '../feeds/atom.ts';
import { currentFeed } from '../feeds/current.ts';
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

let current: { archive: Archive; feed: Feed } | null = null;

/** The site's feed; its texts are read once for all formats. */
export async function currentResponse(format: FeedFormat): Promise<Response> {
  const archive = await loadArchive();
  if (current?.archive !== archive) {
    current = { archive, feed: fitted(currentFeed(archive, feedContext)) };
  }
  return feedResponse(current.feed, format);
}

/** A document of a feed as it is sent. */
export async function feedResponse(feed: Feed, format: FeedFormat): Promise<Response> {
  return new Response(await printers[format](feed, printOptions), {
    headers: { 'Content-Type': `${feedTypes[format]}; charset=utf-8` },
  });
}
