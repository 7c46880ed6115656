import assert from 'node:assert/strict';
import { XMLParser } from 'fast-xml-parser';
import { feedparser } from './clients/feedparser.ts';

/** A document of a feed, as a reader of RFC 5005 sees it. */
export interface FeedDocument {
  url: string;
  /** The ids of its articles, in its order. */
  ids: string[];
  /** Whether it says that it is an archived document (`fh:archive`), which may be kept for ever. */
  isArchive: boolean;
  /** Where its links `current` and `prev-archive` lead. */
  current: string | null;
  previous: string | null;
}

/** Reads a feed and, by `prev-archive`, all that came before (RFC 5005, section 4). */
export async function follow(url: string): Promise<FeedDocument[]> {
  const documents: FeedDocument[] = [];
  for (let next: string | null = url; next !== null; next = documents.at(-1)?.previous ?? null) {
    assert.ok(!documents.some((document) => document.url === next), `${next} comes twice`);
    documents.push(await readDocument(next));
  }
  return documents;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  removeNSPrefix: true,
  isArray: (name) => name === 'link',
  stopNodes: ['*.item', '*.entry'],
});

interface Head {
  link?: (string | { '@_rel'?: string; '@_href'?: string })[];
  archive?: string;
}

async function readDocument(url: string): Promise<FeedDocument> {
  const { entries } = await feedparser.read(url);
  const xml = parser.parse(await (await fetch(url)).text()) as {
    feed?: Head;
    rss?: { channel: Head };
  };
  const head = xml.feed ?? xml.rss?.channel ?? {};
  const link = (rel: string) => {
    const found = head.link?.find((one) => typeof one === 'object' && one['@_rel'] === rel);
    return typeof found === 'object' ? (found['@_href'] ?? null) : null;
  };
  assert.equal(link('self'), url);
  return {
    ...{ url, ids: entries.map(({ id }) => id), isArchive: head.archive !== undefined },
    ...{ current: link('current'), previous: link('prev-archive') },
  };
}
