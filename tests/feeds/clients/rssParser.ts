import Parser from 'rss-parser';
import { inUtc, localDate, type Client, type ClientEntry } from './client.ts';
import { visible } from './visible.ts';

/** The npm package rss-parser. */
export const rssParser: Client = {
  name: 'rss-parser (npm)',
  inOrder: true,
  async read(url) {
    const feed = await new Parser<object, Extra>().parseURL(url);
    return { title: feed.title ?? '', url: feed.link ?? '', entries: feed.items.map(entryOf) };
  },
  keeps({ id, url, title, published, authors, summary, content, categories, enclosures }, format) {
    const both = { id, url, title, authors: authors.slice(0, 1), summary, content };
    return format === 'rss'
      ? { ...both, published, categories, enclosures }
      : { ...both, published: published && inUtc(published) };
  },
};

/** What it hands on beside what its types know. */
interface Extra {
  id?: string;
  author?: string;
  'content:encoded'?: string;
}

function entryOf(item: Parser.Item & Extra): ClientEntry {
  const atom = item.guid === undefined;
  const instant = Date.parse(item.isoDate ?? '') / 1000;
  const author = atom ? item.author : item.creator;
  const content = atom ? item.content : item['content:encoded'];
  const { url, type, length } = item.enclosure ?? {};
  // Its types call the length a number, and it is the text of the attribute.
  const bytes = Number(String(length));
  return {
    id: item.guid ?? item.id ?? '',
    url: item.link ?? '',
    title: item.title ?? '',
    published: localDate(instant, item.pubDate?.replace(/Z$/, '+00:00') ?? ''),
    updated: null,
    authors: author === undefined ? [] : [author],
    summary: (atom ? item.summary : item.content) ?? null,
    content: content === undefined ? null : visible(content),
    categories: item.categories ?? [],
    enclosures: url === undefined ? [] : [{ url, type: type ?? null, bytes }],
  };
}
