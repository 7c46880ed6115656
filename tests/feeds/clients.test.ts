import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { languages } from '../../src/i18n/texts.ts';
import { site as settings } from '../../src/site.config.ts';
import { writeArchive } from './archive.ts';
import type { ClientEntry, XmlFormat } from './clients/client.ts';
import { clients } from './clients/index.ts';
import { readJsonFeed } from './clients/jsonFeed.ts';
import { nasty, plain, type Expected } from './nasty.ts';
import { openSite } from './site.ts';
import { follow } from './subscriber.ts';
import { feedFaults } from './xmllint.ts';

const site = await openSite();
after(() => site.close());
await writeArchive(site.contentDir, [...plain, ...nasty]);
const files = [...(await site.publish()).keys()];

/** What readers shall get, newest issue first. */
const issued = [...plain, ...nasty]
  .flatMap(({ path, expected }) => (expected === null ? [] : [{ path, expected }]))
  .sort((a, b) => Date.parse(b.expected.issued) - Date.parse(a.expected.issued));
const wanted = await Promise.all(
  issued.map(({ path, expected }) => entryOf(`/${encodeURI(path)}/`, expected)),
);
const current = wanted.slice(0, settings.feed.items);

const feeds = { rss: `${site.origin}/rss.xml`, atom: `${site.origin}/atom.xml` };
for (const [format, url] of Object.entries(feeds) as [XmlFormat, string][]) {
  for (const client of clients) {
    test(`${client.name} gets every article as it is written from ${format}`, async () => {
      const feed = await client.read(url);
      assert.equal(feed.title, settings.title);
      assert.equal(feed.url, `${site.origin}/`);
      const kept = current.map((entry) => client.keeps(entry, format));
      assertSame(feed.entries, kept, client.inOrder);
    });
  }

  test(`by prev-archive a reader collects every article of the archive from ${format}`, async () => {
    const [first, ...archives] = await follow(url);
    const ids = archives.flatMap((document) => document.ids);
    assert.deepEqual(ids.toSorted(), wanted.map(({ id }) => id).toSorted());
    assert.deepEqual([first?.isArchive, first?.current], [false, null]);
    assert.ok(archives.length > 1);
    for (const document of archives) assert.equal(document.current, url);
    // The running month's document may change with every article.
    assert.deepEqual(
      archives.map(({ isArchive }) => isArchive),
      archives.map((_, at) => at > 0),
    );
  });

  test(`${format} keeps to the limit`, async () => {
    const { size } = await stat(join(site.out, new URL(url).pathname));
    assert.ok(size <= settings.feed.bytes, `${size} bytes`);
  });
}

test('a JSON Feed says the same', async () => {
  const feed = await readJsonFeed(`${site.origin}/feed.json`);
  assert.deepEqual([feed.title, feed.url], [settings.title, `${site.origin}/`]);
  const { size } = await stat(join(site.out, 'feed.json'));
  assert.ok(size <= settings.feed.bytes, `${size} bytes`);
  const kept = current.map(({ enclosures, ...entry }) => ({
    ...entry,
    enclosures: enclosures.map(({ url }) => ({ url, type: null, bytes: null })),
  }));
  assertSame(feed.entries, kept, true);
});

test('every feed and the OPML are well-formed, and Atom follows its grammar', () => {
  assert.equal(feedFaults(site.out, files), '');
});

test('a cover is an enclosure of its true type and length', async () => {
  const [enclosure] = current.flatMap(({ enclosures }) => enclosures);
  const response = await fetch(enclosure?.url ?? '');
  assert.equal(response.headers.get('content-type'), enclosure?.type);
  assert.equal((await response.arrayBuffer()).byteLength, enclosure?.bytes);
});

async function entryOf(address: string, expected: Expected): Promise<ClientEntry> {
  const { text, urls, cover, id, title, published, updated } = expected;
  const { authors, summary, categories } = expected;
  const url = site.origin + address;
  const enclosures = cover === null ? [] : [await pictureOf(address, cover)];
  const absolute = urls.map((one) => (one.startsWith('/') ? site.origin + encodeURI(one) : one));
  const cut = `${summary ?? ''} ${languages[settings.interfaceLanguage].feeds.whole}`;
  return {
    ...{ id, url, title, published, updated, authors, summary, categories, enclosures },
    content:
      text === null
        ? { text: cut, urls: [url] }
        : { text, urls: [...enclosures.map((picture) => picture.url), ...absolute] },
  };
}

/** The published copy of a cover, which is as wide as the original. */
async function pictureOf(address: string, cover: string) {
  const stem = `pictures/articles${decodeURI(address)}${cover.replace(/\..*/, '')}.`;
  const file = files.find((one) => one.startsWith(stem)) ?? '';
  const { size } = await stat(join(site.out, file));
  return { url: `${site.origin}/${file}`, type: 'image/webp', bytes: size };
}

/** Compares what a reader got with what it shall have kept of it. */
function assertSame(
  got: readonly ClientEntry[],
  kept: readonly Partial<ClientEntry>[],
  inOrder: boolean,
): void {
  const ids = (entries: readonly Partial<ClientEntry>[]) => {
    const all = entries.map(({ id = '' }) => id);
    return inOrder ? all : all.sort();
  };
  assert.deepEqual(ids(got), ids(kept));
  const byId = new Map(got.map((entry) => [entry.id, entry]));
  const compared = kept.map((entry) => {
    const other = Object.entries(byId.get(entry.id ?? '') ?? {});
    return Object.fromEntries(other.filter(([key]) => key in entry));
  });
  assert.deepEqual(compared, kept);
}
