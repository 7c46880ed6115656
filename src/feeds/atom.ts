import type { Element } from 'xast';
import { x } from 'xastscript';
import { isWebAddress } from '../article/schema.ts';
import { internetDate, lastUpdate } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { mediaContent } from './media.ts';
import { contentOf, feedLinks, type PrintOptions } from './print.ts';
import { printXml } from '../xml/xml.ts';

/** A feed as Atom 1.0 (RFC 4287), with licences (RFC 4946), Media RSS and RFC 5005. */
export function printAtom(feed: Feed, options: PrintOptions): string {
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:fh': 'http://purl.org/syndication/history/1.0',
    'xmlns:media': 'http://search.yahoo.com/mrss/',
  };
  const updated = lastUpdate(feed.items);
  const tree = x('feed', { ...namespaces, 'xml:lang': feed.lang }, [
    x('id', {}, feed.id),
    x('title', {}, feed.title),
    ...(feed.description === '' ? [] : [x('subtitle', {}, feed.description)]),
    // It must be there (section 4.1.1), and nothing can have changed before the first article.
    x('updated', {}, updated === null ? '1970-01-01T00:00:00Z' : internetDate(updated)),
    x('link', { rel: 'alternate', href: feed.url, type: 'text/html' }),
    ...feedLinks(feed, 'atom').map((link) => x('link', link)),
    ...(feed.archive?.isFinal === true ? [x('fh:archive')] : []),
    ...feed.items.map((item) => entryElement(item, feed, options)),
  ]);
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const style = { type: 'instruction', name: 'xml-stylesheet' } as const;
  return `${head}${printXml([{ ...style, value: `href="${options.style}" type="text/css"` }, tree])}`;
}

function entryElement(item: FeedItem, feed: Feed, options: PrintOptions): Element {
  return x('entry', { 'xml:lang': item.lang === feed.lang ? null : item.lang }, [
    x('id', {}, item.id),
    x('title', {}, item.title),
    x('link', { rel: 'alternate', href: item.url, type: 'text/html' }),
    x('published', {}, internetDate(item.published)),
    x('updated', {}, internetDate(item.updated)),
    ...item.authors.map(authorElement),
    ...item.categories.map((term) => x('category', { term })),
    ...licenceElements(item),
    ...sourceElements(item, feed),
    x('summary', {}, item.summary),
    x('content', { type: 'html' }, contentOf(item, options)),
    // Behind these: Python's feedparser takes the first description that it meets for the summary.
    ...pictureElements(item),
  ]);
}

function licenceElements({ license }: FeedItem): Element[] {
  if (license === null) return [];
  return [
    isWebAddress(license) ? x('link', { rel: 'license', href: license }) : x('rights', {}, license),
  ];
}

/**
 * The original, and the publication that it is from. An entry without an author must have one here or in the feed (section
 * 4.1.2); here it is, since some clients would name the feed's as the article's own.
 */
function sourceElements({ source, original, authors }: FeedItem, feed: Feed): Element[] {
  const via = original === null ? [] : [x('link', { rel: 'via', href: original })];
  if (source === null && authors.length > 0) return via;
  const { name, url } = source ?? { name: feed.title, url: null };
  const author = authors.length > 0 ? [] : [authorElement({ name, url: null })];
  const site = url === null ? [] : [x('link', { href: url })];
  return [...via, x('source', {}, [x('title', {}, name), ...site, ...author])];
}

function authorElement({ name, url }: FeedItem['authors'][number]): Element {
  return x('author', {}, [x('name', {}, name), ...(url === null ? [] : [x('uri', {}, url)])]);
}

function pictureElements({ picture }: FeedItem): Element[] {
  if (picture === null) return [];
  const { url, type, bytes } = picture;
  return [x('link', { rel: 'enclosure', href: url, type, length: bytes }), mediaContent(picture)];
}
