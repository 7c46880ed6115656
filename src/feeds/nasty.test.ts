import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import {
  childOf,
  childrenOf,
  feedOf,
  itemOf,
  printOptions,
  rootOf,
  textOf,
} from '../../tests/harness/feeds.ts';
import { printAtom } from './atom.ts';
import type { FeedItem } from './feed.ts';
import { printJsonFeed } from './jsonFeed.ts';
import { printRss } from './rss.ts';
import { feedBytes, fitFeed } from './size.ts';

const pieces = [
  ...[']]>', '<![CDATA[', '&amp;amp;', '&', '<', '>', '"', "'", '<own>0</own>', '--', '?>', '\\'],
  ...['\0', '\u0010', '\u001F', '\u007F', '\u0085', '\uD800', '\uDC00', '\uFFFE', '\uFFFF'],
  ...[
    '\u200F',
    '\u202E',
    '\u2028',
    '\uFEFF',
    '\uE000',
    '👩‍👩‍👧',
    '𠮷',
    '007',
    '1e5',
    '.',
    ' ',
    '\t',
    '\n',
  ],
  ...['\\u003c', '$&', '$1', '__proto__', '潮', '<script>alert(1)</script>', '&#x10;', '{}', '%'],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
/** Attributes have no tabs and line feeds: who reads XML takes them for spaces (section 3.3.3). */
const line = text.map((value) => value.replace(/[\t\n]/g, ' '));
const maybe = fc.option(line);
const item = fc
  .record<Partial<FeedItem>>({
    ...{ title: text, summary: text, content: fc.option(text) },
    authors: fc.array(fc.record({ name: text, url: maybe }), { maxLength: 2 }),
    categories: fc.array(line, { maxLength: 3 }),
    source: fc.option(fc.record({ name: line, url: maybe })),
    original: maybe,
    license: fc.option(text),
    picture: fc.option(
      fc.record({
        ...{ url: line, type: maybe, alt: text, caption: fc.option(text), credit: maybe },
        ...{ bytes: fc.option(fc.nat()), width: fc.constant(720), height: fc.constant(null) },
      }),
    ),
  })
  .map((given) => itemOf('007', given));
const runs = { seed: 7, numRuns: 400 };

/** What can be read back: a text without what XML 1.0 forbids (section 2.2). */
const readable = (value: string) =>
  value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
const texts = (element: Parameters<typeof childrenOf>[0], name: string) =>
  childrenOf(element, name).map(textOf);

test('any text comes back from RSS and Atom as it was', async () => {
  await fc.assert(
    fc.asyncProperty(item, async (given) => {
      const feed = feedOf([given], { title: given.title, description: given.summary });
      const channel = childOf(rootOf(await printRss(feed, printOptions)), 'channel');
      const rss = childOf(channel, 'item');
      const root = rootOf(printAtom(feed, printOptions));
      const atom = childOf(root, 'entry');
      const shown = (value: string) => (value === '' ? [] : [readable(value)]);
      assert.deepEqual(texts(rss, 'title'), shown(given.title));
      assert.deepEqual(texts(channel, 'title'), [readable(given.title)]);
      assert.deepEqual(texts(atom, 'title'), [readable(given.title)]);
      assert.deepEqual(texts(root, 'title'), [readable(given.title)]);
      assert.deepEqual(texts(rss, 'description'), shown(given.summary));
      assert.deepEqual(texts(atom, 'summary'), [readable(given.summary)]);
      if (given.content !== null) {
        assert.deepEqual(texts(rss, 'content:encoded'), [readable(given.content)]);
        assert.deepEqual(texts(atom, 'content'), [readable(given.content)]);
      }
      const names = given.authors.map(({ name }) => readable(name));
      assert.deepEqual(texts(rss, 'dc:creator'), names);
      const authors = childrenOf(atom, 'author');
      assert.deepEqual(
        authors.map((author) => textOf(childOf(author, 'name'))),
        names,
      );
      assert.deepEqual(texts(rss, 'category'), given.categories.map(readable));
      assert.deepEqual(
        childrenOf(atom, 'category').map(({ attributes }) => attributes.term),
        given.categories.map(readable),
      );
      assert.equal(textOf(childOf(rss, 'guid')), '007');
    }),
    runs,
  );
});

test('JSON Feed says the same as the others, and another parser reads them alike', async () => {
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, parseTagValue: false, trimValues: false, htmlEntities: true },
  });
  await fc.assert(
    fc.asyncProperty(item, async (given) => {
      const feed = feedOf([given]);
      const { items } = JSON.parse(printJsonFeed(feed, printOptions)) as {
        items: { title: string; content_html: string; summary: string }[];
      };
      const { entry } = (parser.parse(printAtom(feed, printOptions)) as { feed: { entry: Entry } })
        .feed;
      const atom = { title: entry.title, summary: entry.summary, content: entry.content['#text'] };
      const [{ title, summary, content_html } = fail()] = items;
      const json = { title, summary, content: content_html };
      assert.deepEqual(json, {
        title: readable(given.title),
        summary: readable(given.summary),
        content: given.content === null ? json.content : readable(given.content),
      });
      const [rss] = childrenOf(
        childOf(rootOf(await printRss(feed, printOptions)), 'channel'),
        'item',
      );
      assert.equal(rss && textOf(childOf(rss, 'content:encoded')), json.content);
      assert.deepEqual({ ...atom, content: atom.content ?? '' }, json);
    }),
    runs,
  );
});

interface Entry {
  title: string;
  summary: string;
  content: { '#text'?: string };
}

function fail(): never {
  throw new Error('There is no item');
}

test('no format is larger than was thought, nor than the limit where summaries fit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { maxLength: 6 }), fc.nat(20_000), async (items, limit) => {
      const sizes = async (feed: ReturnType<typeof feedOf>) =>
        [
          await printRss(feed, printOptions),
          printAtom(feed, printOptions),
          printJsonFeed(feed, printOptions),
        ].map((document) => Buffer.byteLength(document));
      const feed = feedOf(items, { hub: 'https://hub.example/' });
      const thought = feedBytes(feed, printOptions);
      for (const size of await sizes(feed)) assert.ok(size <= thought, `${size} > ${thought}`);
      const fitted = fitFeed(feed, limit, printOptions);
      if (fitted.items.length < 2) return;
      for (const size of await sizes(fitted)) assert.ok(size <= limit, `${size} > ${limit}`);
    }),
    runs,
  );
});
