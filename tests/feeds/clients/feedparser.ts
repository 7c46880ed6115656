import FeedParser from 'feedparser';
import { localDate, type Client, type ClientEntry } from './client.ts';
import { visible } from './visible.ts';

/** The npm package feedparser. */
export const feedparser: Client = {
  name: 'feedparser (npm)',
  inOrder: true,
  async read(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    // By itself it goes on after faults of XML.
    const parser = new FeedParser({ feedurl: url, resume_saxerror: false });
    const entries: ClientEntry[] = [];
    parser.end(await response.text());
    for await (const item of parser) entries.push(entryOf(item));
    const { title, link } = parser.meta;
    return { title, url: link, entries };
  },
  keeps: (entry) => ({
    ...entry,
    title: withoutTags(entry.title),
  }),
};

/** It takes what looks like a tag out of titles, whatever their type. */
function withoutTags(title: string): string {
  return title.replace(/<\/?[a-z]+>/g, '');
}

/** An element as it hands it on: its text, and its attributes. */
interface Element {
  '#'?: string;
  name?: Element;
}

function entryOf(item: FeedParser.Item): ClientEntry {
  const elements = (name: string) => [(item[name] as Element | Element[] | undefined) ?? []].flat();
  const text = (name: string) => elements(name)[0]?.['#'] ?? '';
  const seconds = (date: Date | null) => (date?.getTime() ?? NaN) / 1000;
  const atom = item.meta['#type'] === 'atom';
  const published = localDate(seconds(item.pubdate), text(atom ? 'atom:published' : 'rss:pubdate'));
  const people = atom
    ? elements('atom:author').map(({ name }) => name ?? {})
    : elements('dc:creator');
  return {
    id: item.guid,
    url: item.link,
    title: item.title,
    published,
    // Of RSS it takes no `atom:updated` for its own `date`, and hands it on as it is.
    updated: atom
      ? localDate(seconds(item.date), text('atom:updated'))
      : text('atom:updated') || published,
    // Its own `author` is nobody where an entry of Atom has two.
    authors: people.map((person) => person['#'] ?? ''),
    summary: item.summary,
    content: visible(item.description),
    categories: item.categories,
    enclosures: item.enclosures.map(({ url, type, length }) => ({
      ...{ url, type: type ?? null, bytes: length == null ? null : Number(length) },
    })),
  };
}
