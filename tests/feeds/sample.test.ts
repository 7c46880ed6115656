import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { parse } from 'yaml';
import { walk } from '../../src/files/walk.ts';
import { site as settings } from '../../src/site.config.ts';
import { inUtc } from './clients/client.ts';
import { feedparser } from './clients/feedparser.ts';
import { clients } from './clients/index.ts';
import { visible } from './clients/visible.ts';
import { tag } from './nasty.ts';
import { openSite } from './site.ts';
import { feedFaults } from './xmllint.ts';

const site = await openSite('content');
after(() => site.close());
const files = [...(await site.publish()).keys()];

/** What the front matter of an article says. */
interface Facts {
  title: string;
  kicker?: string;
  date: string;
  source?: string | { name: string };
  id?: string;
  subtitle?: unknown;
  cover?: unknown;
  corrections?: unknown;
}
type Sources = Record<string, { aliases?: string[]; timeZone?: string }>;

const sources = new Map(
  Object.entries(parse(await readFile('content/sources.yml', 'utf8')) as Sources).flatMap(
    ([key, source]) => [key, ...(source.aliases ?? [])].map((name) => [name, source]),
  ),
);
const articles = await Promise.all(
  walk('content/articles')
    .files.filter((file) => file.endsWith('.md'))
    .map(async (file) => {
      const text = await readFile(join('content/articles', file), 'utf8');
      const head = parse(text.split(/^---$/m)[1] ?? '', { schema: 'failsafe' }) as Facts;
      return entryOf(file.replace(/(\/index)?\.md$/, ''), head);
    }),
);
const wanted = new Map(articles.map((entry) => [entry.id, entry]));

for (const format of ['rss', 'atom'] as const) {
  for (const client of clients) {
    test(`${client.name} gets the sample archive from ${format}`, async () => {
      const { entries } = await client.read(`${site.origin}/${format}.xml`);
      assert.equal(entries.length, settings.feed.items);
      assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
      for (const { id, url, title, published, content } of entries) {
        const own = await textOf(url);
        assert.ok(content?.text.endsWith(own) === true, `${url}: ${content?.text ?? ''}`);
        const hasMore = content.text !== own;
        const got = { id, url, title, published: inUtc(published ?? ''), hasMore };
        assert.deepEqual(got, wanted.get(id));
        for (const one of content.urls) assert.match(one, /^(https?|mailto):/, url);
      }
    });
  }
}

test('every feed of the sample archive is well-formed, and Atom follows its grammar', () => {
  assert.equal(feedFaults(site.out, files), '');
});

test('the OPML names every feed to subscribe to, and each can be read', async () => {
  const opml = await readFile(join(site.out, 'feeds.opml'), 'utf8');
  const named = [...opml.matchAll(/ xmlUrl="([^"]*)"/g)].map(([, url = '']) => url);
  const published = files.filter((file) => /^([a-z]+\/[^/]+\/)?rss\.xml$/.test(file));
  const urls = published.map((file) => `${site.origin}/${encodeURI(file)}`);
  assert.ok(urls.length > 10);
  assert.deepEqual(named.toSorted(), urls.toSorted());
  for (const url of named) {
    const { entries, url: page } = await feedparser.read(url);
    assert.equal(page, url.replace(/rss\.xml$/, ''));
    assert.ok(entries.length > 0 && entries.every(({ id }) => wanted.has(id)), url);
  }
});

/** @property hasMore whether something stands before the text: what the head of the page has */
function entryOf(path: string, head: Facts) {
  const { kicker, title, date, id = path, subtitle, cover, corrections } = head;
  return {
    id: tag(encodeURI(id)),
    url: `${site.origin}/${encodeURI(path)}/`,
    title: kicker === undefined ? title : `${kicker}｜${title}`,
    published: inUtc(/[+-]\d\d:\d\d$/.test(date) ? date : local(date, head.source)),
    hasMore: [subtitle, cover, corrections].some((value) => value !== undefined),
  };
}

/** A date of the local time of its source, else of the site. */
function local(date: string, source: Facts['source']): string {
  const name = typeof source === 'object' ? source.name : source;
  const zone = sources.get(name ?? '')?.timeZone ?? settings.timeZone;
  const time = Temporal.PlainDateTime.from(date.replace(' ', 'T')).toZonedDateTime(zone);
  return time.toString({ timeZoneName: 'never' });
}

const texts = new Map<string, Promise<string>>();

/** The text of an article on its own page, its check boxes as the characters that feeds have for them. */
function textOf(url: string): Promise<string> {
  const read = async () => {
    const page = await (await fetch(url)).text();
    const boxes = page.replace(/<input type="checkbox"[^>]*>/g, (box) =>
      box.includes(' checked') ? '☑' : '☐',
    );
    return visible(boxes, 'prose').text;
  };
  const text = texts.get(url) ?? read();
  texts.set(url, text);
  return text;
}
