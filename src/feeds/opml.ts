import type { Element } from 'xast';
import { x } from 'xastscript';
import { printXml } from '../xml/xml.ts';

/** A feed to subscribe to. Its URLs are absolute. */
export interface Subscription {
  title: string;
  description: string | null;
  /** The page that the feed stands for. */
  page: string;
  /** The feed, in RSS. */
  feed: string;
}

export interface Subscriptions {
  title: string;
  feeds: Subscription[];
  groups: { title: string; feeds: Subscription[] }[];
}

/** A list of subscriptions for feed readers to import (OPML 2.0): each feed in one format, so that none comes twice. */
export function printOpml({ title, feeds, groups }: Subscriptions): string {
  const tree = x('opml', { version: '2.0' }, [
    x('head', {}, x('title', {}, title)),
    x('body', {}, [
      ...feeds.map(outline),
      ...groups.map((group) =>
        x('outline', { text: group.title, title: group.title }, group.feeds.map(outline)),
      ),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>${printXml(tree)}`;
}

function outline({ title, description, page, feed }: Subscription): Element {
  return x('outline', {
    ...{ type: 'rss', version: 'RSS2', text: title, title },
    ...{ description, xmlUrl: feed, htmlUrl: page },
  });
}
