import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { isUpdated, internetDate, lastUpdate, rssDate } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { mediaContent } from './media.ts';
import { contentOf, feedLinks, type PrintOptions } from './print.ts';
import { printXml, xmlText } from '../xml/xml.ts';

/**
 * A feed as RSS 2.0 (RSS Best Practices Profile), with what Atom, Dublin Core, Media RSS and RFC 5005 add: its links, and of
 * an item its authors, its last change, its picture and its licence.
 */
export async function printRss(feed: Feed, options: PrintOptions): Promise<string> {
  const own: string[] = [];
  // @astrojs/rss parses custom data, and would print an id or a name such as 007 as the number that it reads: so they
  // come in afterwards. An element of this name is ours, since text is escaped.
  const keep = (elements: Element[]) => `<own>${own.push(printXml(elements)) - 1}</own>`;
  const xml = await getRssString({
    title: feed.title,
    description: feed.description || feed.title,
    site: feed.url,
    stylesheet: options.style,
    // All of them always, so that an item adds its own size and nothing else.
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      content: 'http://purl.org/rss/1.0/modules/content/',
      dc: 'http://purl.org/dc/elements/1.1/',
      fh: 'http://purl.org/syndication/history/1.0',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: keep(channelElements(feed)),
    items: feed.items.map((item): RSSFeedItem => ({
      title: item.title,
      description: item.summary,
      content: contentOf(item, options),
      categories: item.categories,
      customData: keep(itemElements(item, feed)),
    })),
  });
  return xmlText(xml).replace(/<own>(\d+)<\/own>/g, (_, index: string) => own[Number(index)] ?? '');
}

function channelElements(feed: Feed): Element[] {
  const updated = lastUpdate(feed.items);
  return [
    x('language', {}, feed.lang),
    ...(updated === null ? [] : [x('lastBuildDate', {}, rssDate(updated))]),
    ...feedLinks(feed, 'rss').map((link) => x('atom:link', link)),
    ...(feed.archive?.isFinal === true ? [x('fh:archive')] : []),
  ];
}

function itemElements(item: FeedItem, { lang }: Feed): Element[] {
  const { picture, source, original, license } = item;
  return [
    x('link', {}, item.url),
    x('guid', { isPermaLink: 'false' }, item.id),
    x('pubDate', {}, rssDate(item.published)),
    ...(isUpdated(item) ? [x('atom:updated', {}, internetDate(item.updated))] : []),
    ...item.authors.map(({ name }) => x('dc:creator', {}, name)),
    ...(item.lang === lang ? [] : [x('dc:language', {}, item.lang)]),
    ...(license === null ? [] : [x('dc:rights', {}, license)]),
    ...sourceElements(source, original),
    ...(picture === null ? [] : pictureElements(picture)),
  ];
}

/** The publication with the address of the original; what has no name, or no address, is Dublin Core's. */
function sourceElements(source: FeedItem['source'], original: string | null): Element[] {
  if (source === null) return original === null ? [] : [x('dc:source', {}, original)];
  const url = original ?? source.url;
  return [url === null ? x('dc:source', {}, source.name) : x('source', { url }, source.name)];
}

/** An enclosure must have a type; where its size is not known, that is 0 (RSS Best Practices Profile). */
function pictureElements(picture: NonNullable<FeedItem['picture']>): Element[] {
  const { url, type, bytes } = picture;
  const enclosure = type === null ? [] : [x('enclosure', { url, length: bytes ?? 0, type })];
  return [...enclosure, mediaContent(picture)];
}
