import type { Element } from 'xast';
import { x } from 'xastscript';
import { internetDate, lastUpdate } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { mediaContent } from './media.ts';
import { contentOf, feedLinks, type PrintOptions } from './print.ts';
import { printXml } from './xml.ts';

/** A feed as Atom 1.0 (RFC 4287), with licences (RFC 4946), Media RSS and RFC 5005. */
export function printAtom(feed: Feed, options: PrintOptions): string {
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
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
    // An entry without an author needs one of the feed's (section 4.1.1).
    ...(feed.items.every(({ authors }) => authors.length > 0)
      ? []
      : [x('author', {}, x('name', {}, feed.title))]),
    ...feed.items.map((item) => entryElement(item, feed, options)),
  ]);
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const style = { type: 'instruction', name: 'xml-stylesheet' } as const;
  return `${head}${printXml([{ ...style, value: `href="${options.style}" type="text/css"` }, tree])}`;
}

function entryElement(item: FeedItem, { lang }: Feed, options: PrintOptions): Element {
  return x('entry', { 'xml:lang': item.lang === lang ? null : item.lang }, [
    x('id', {}, item.id),
    x('title', {}, item.title),
    x('link', { rel: 'alternate', href: item.url, type: 'text/html' }),
    x('published', {}, internetDate(item.published)),
    x('updated', {}, internetDate(item.updated)),
    ...item.authors.map(({ name, url }) =>
      x('author', {}, [x('name', {}, name), ...(url === null ? [] : [x('uri', {}, url)])]),
    ),
    ...item.categories.map((term) => x('category', { term })),
    ...licenceElements(item),
    ...sourceElements(item),
    x('summary', {}, item.summary),
    x('content', { type: 'html' }, contentOf(item, options)),
    // Behind these: Python's feedparser takes the first description that it meets for the summary.
    ...pictureElements(item),
  ]);
}

function licenceElements({ license }: FeedItem): Element[] {
  if (license === null) return [];
  return [
    URL.canParse(license) ? x('link', { rel: 'license', href: license }) : x('rights', {}, license),
  ];
}

function sourceElements({ source }: FeedItem): Element[] {
  if (source === null) return [];
  const { name, url } = source;
  return [
    url === null ? x('dc:source', {}, name) : x('link', { rel: 'via', href: url, title: name }),
  ];
}

function pictureElements({ picture }: FeedItem): Element[] {
  if (picture === null) return [];
  const { url, type, bytes } = picture;
  return [x('link', { rel: 'enclosure', href: url, type, length: bytes }), mediaContent(picture)];
}
