import { internetDate, isUpdated } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { contentOf, type PrintOptions } from './print.ts';
import { xmlText } from '../xml/xml.ts';

/** A feed as JSON Feed 1.1. */
export function printJsonFeed(feed: Feed, options: PrintOptions): string {
  const { title, description, addresses, hub } = feed;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: description || undefined,
    home_page_url: feed.url,
    feed_url: addresses.json,
    language: feed.lang,
    hubs: hub === null ? undefined : [{ type: 'WebSub', url: hub }],
    items: feed.items.map((item) => printItem(item, feed, options)),
  };
  // What XML forbids goes here too, so that every format says the same.
  const clean = (_: string, value: unknown) => (typeof value === 'string' ? xmlText(value) : value);
  return `${JSON.stringify(document, clean)}\n`;
}

function printItem(item: FeedItem, feed: Feed, options: PrintOptions) {
  const { source, original, license } = item;
  return {
    id: item.id,
    url: item.url,
    external_url: original ?? undefined,
    title: item.title,
    content_html: contentOf(item, options),
    summary: item.summary,
    image: item.picture?.url,
    date_published: internetDate(item.published),
    date_modified: isUpdated(item) ? internetDate(item.updated) : undefined,
    authors: some(item.authors.map(({ name, url }) => ({ name, url: url ?? undefined }))),
    tags: some(item.categories),
    language: item.lang === feed.lang ? undefined : item.lang,
    // JSON Feed has no key for these: they have the names that they have in Dublin Core.
    _dc: source || license ? { source: source?.name, rights: license ?? undefined } : undefined,
  };
}

/** A key that has nothing to say is left out. */
function some<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}
