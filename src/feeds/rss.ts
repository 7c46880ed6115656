import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { Feed, FeedItem } from './feed.ts';
import { escapeXml, xmlText } from './xml.ts';

/** A feed as RSS 2.0, with Dublin Core creators and an Atom link to itself (RSS Best Practices Profile). */
export function printRss(feed: Feed): Promise<string> {
  return getRssString({
    title: xmlText(feed.title),
    description: xmlText(feed.description || feed.title),
    site: feed.url,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      // In feeds of summaries too, so that a content adds its own size and nothing else.
      content: 'http://purl.org/rss/1.0/modules/content/',
      dc: 'http://purl.org/dc/elements/1.1/',
    },
    customData: [
      `<language>${escapeXml(feed.lang)}</language>`,
      `<atom:link href="${escapeXml(feed.selfUrl)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: feed.items.map(printItem),
  });
}

/** The bytes that a content takes in the printed feed, with its element. */
export function rssContentSize(content: string): number {
  return Buffer.byteLength(escapeXml(content)) + '<content:encoded></content:encoded>'.length;
}

function printItem(item: FeedItem): RSSFeedItem {
  return {
    title: xmlText(item.title),
    link: item.url,
    pubDate: new Date(item.date.instant * 1000),
    description: xmlText(item.summary),
    categories: item.categories.map(xmlText),
    ...(item.content === null ? {} : { content: xmlText(item.content) }),
    customData: [
      `<guid isPermaLink="false">${escapeXml(guid(item.id))}</guid>`,
      ...item.authors.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
    ].join(''),
  };
}

/** @astrojs/rss parses custom data, and would print an id such as 007 as the number that it reads. */
function guid(id: string): string {
  return Number.isNaN(Number(id)) ? id : `id:${id}`;
}
