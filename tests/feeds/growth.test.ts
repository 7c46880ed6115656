import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { run } from '../authors/run.ts';
import { writeArchive } from './archive.ts';
import { markAllRead, reload } from './clients/newsboat.ts';
import { sample, tag, type Sample } from './nasty.ts';
import { openSite } from './site.ts';
import { follow } from './subscriber.ts';

// One archive that grows, as its subscribers see it: each test goes on where the one before it ended.
const site = await openSite();
after(() => site.close());

/** An article a day; every second one is of a term that has a feed. */
function articleOf(day: string, head = ''): Sample {
  const even = Number(day.slice(-2)) % 2 === 0;
  const tagged = `tags: ${even ? '潮' : '灯'}\n${head}`;
  return sample(`${day.replaceAll('-', '/')}/tide`, day, { head: tagged });
}

const days = Array.from({ length: 55 }, (_, at) =>
  new Date(Date.UTC(2023, 9, 5 + at)).toISOString().slice(0, 10),
);
await writeArchive(
  site.contentDir,
  days.map((day) => articleOf(day)),
);
let before = await site.publish();

/** Writes an article, builds again, and says which feeds are others or new. */
async function change(article: Sample): Promise<string[]> {
  await writeArchive(site.contentDir, [article]);
  return republish();
}

async function republish(): Promise<string[]> {
  const now = await site.publish();
  const paths = [...new Set([...before.keys(), ...now.keys()])];
  const changed = paths.filter((path) => before.get(path) !== now.get(path));
  before = now;
  return changed.filter((path) => /(^|\/)(rss|atom|feed)[^/]*\.(xml|json|opml)$/.test(path)).sort();
}

const current = ['atom.xml', 'feed.json', 'rss.xml'];
const both = (folder: string) => [`${folder}/atom.xml`, `${folder}/rss.xml`];
const subscriptions = ['atom', 'rss'].map((format) => ({
  url: `${site.origin}/${format}.xml`,
  folder: site.folder(format),
}));

/** What readers show as new, that have seen and read what there was before. */
async function unread(): Promise<string[][]> {
  const shown: string[][] = [];
  for (const { url, folder } of subscriptions) {
    shown.push((await reload(folder, url)).unread);
    markAllRead(folder);
  }
  return shown;
}

test('a newest article changes only the feeds that it is in, and is shown as new', async () => {
  for (const shown of await unread()) assert.equal(shown.length, 50);
  const changed = await change(articleOf('2023-11-29'));
  assert.deepEqual(changed, [...both('2023/11'), ...current, ...both('tags/灯')].sort());
  const id = tag('2023/11/29/tide');
  assert.deepEqual(await unread(), [[id], [id]]);
});

test('the first article of a month closes the month before, and nothing else of the past', async () => {
  const closed = async () => {
    const documents = await Promise.all(subscriptions.map(({ url }) => follow(url)));
    return documents.flat().flatMap(({ url, isArchive }) => (isArchive ? [url] : []));
  };
  const past = await closed();
  assert.ok(past.length >= 2);
  const changed = await change(articleOf('2023-12-02'));
  const months = [...both('2023/11'), ...both('2023/12')];
  assert.deepEqual(changed, [...months, ...current, ...both('tags/潮')].sort());
  const id = tag('2023/12/02/tide');
  assert.deepEqual(await unread(), [[id], [id]]);
  const addresses = changed.map((path) => `${site.origin}/${path}`);
  assert.deepEqual(
    past.filter((url) => addresses.includes(url)),
    [],
  );
  const now = await closed();
  for (const path of both('2023/11')) assert.ok(now.includes(`${site.origin}/${path}`), path);
});

test('a corrected article comes back into the feed, as the same one', async () => {
  const correction = 'corrections: [{ date: 2023-12-03 08:00, text: 潮高有误。 }]';
  await writeArchive(site.contentDir, [articleOf('2023-11-25', correction)]);
  const changed = await change(articleOf('2023-10-05', correction));
  assert.deepEqual(
    changed.filter((path) => !path.startsWith('tags/')),
    [...both('2023/10'), ...both('2023/11'), ...current].sort(),
  );
  for (const { url } of subscriptions) {
    const [first, ...archives] = await follow(url);
    const newest = [tag('2023/11/25/tide'), tag('2023/10/05/tide')];
    assert.deepEqual(first?.ids.slice(0, 2), newest);
    const all = archives.flatMap(({ ids }) => ids);
    assert.deepEqual([all.length, new Set(all).size], [57, 57]);
  }
  // One was beyond the end of the feed when these readers came; the other they have read.
  assert.deepEqual(await unread(), [[tag('2023/10/05/tide')], [tag('2023/10/05/tide')]]);
});

test('a moved article is not shown again, and leads to its new address', async () => {
  const moved = ['/2023/11/20/tide/', '/2023/11/20/ebb/'];
  const { exitCode, output } = await run('move', moved, { CONTENT_DIR: site.contentDir });
  assert.equal(exitCode, 0, output);
  await republish();
  for (const { url, folder } of subscriptions) {
    const { entries, unread: shown } = await reload(folder, url);
    assert.deepEqual(shown, []);
    const entry = entries.find(({ id }) => id === tag('2023/11/20/tide'));
    assert.equal(entry?.url, `${site.origin}/2023/11/20/ebb/`);
  }
});
