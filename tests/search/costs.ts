import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from './catalogue.ts';
import { visit } from './reader.ts';
import { server } from './site.ts';

/** What was loaded of the index, by kind. */
function loaded(): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { path } of server.requests) {
    if (!path.startsWith('/pagefind/')) continue;
    const kind = path.replace(/^.*[./](?=[a-z_]+$)/, '');
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
}

const again = () => {
  const paths = server.requests.map(({ path }) => path);
  return paths.filter((path, index) => paths.indexOf(path) !== index);
};

test('before the first query little is loaded, and nothing of old periods', async () => {
  await using reader = await visit('/search/');
  await reader.page.waitForLoadState('networkidle');
  assert.deepEqual(loaded(), { json: 1, js: 1, pagefind: 1, pf_meta: 1 });
  assert.ok(server.requests.length <= 15, `${server.requests.length} requests`);
  const bytes = server.requests.reduce((sum, each) => sum + each.bytes, 0);
  assert.ok(bytes > 50_000 && bytes <= 150_000, `${bytes} bytes`);
  assert.deepEqual(again(), []);
});

test('a query loads of each period its list, a chunk for each word, and the articles that are shown', async () => {
  const { shards } = await catalogue();
  await using reader = await visit('/search/');
  await reader.page.waitForLoadState('networkidle');
  server.requests.length = 0;
  await reader.ask('鸣放雾号');
  assert.deepEqual(again(), []);
  const {
    pf_meta: metas = 0,
    pf_index: chunks = 0,
    pf_fragment: articles = 0,
    ...others
  } = loaded();
  assert.equal(metas, shards.length - 1, 'the newest is there already');
  // 鸣放, 放雾, 雾号, 号_
  assert.ok(chunks >= shards.length - 1 && chunks <= shards.length * 4, `${chunks} chunks`);
  assert.ok(articles >= 10 && articles <= 20, `${articles} articles`);
  assert.deepEqual(others, {});
  server.requests.length = 0;
  await reader.enter();
  await reader.ask('鸣放雾');
  await reader.ask('鸣放雾号');
  assert.deepEqual(loaded(), {});
});

test('a query of some years loads their periods only', async () => {
  await using reader = await visit('/search/');
  await reader.page.waitForLoadState('networkidle');
  server.requests.length = 0;
  await reader.open('/search/?q=鸣放雾号&year=1996-1997');
  const files = await catalogue();
  const asked = server.requests.map(({ path }) => path);
  const metas = files.shards.map(({ meta }) => asked.some((path) => path.includes(meta)));
  assert.deepEqual(metas, [true, false, false, true], 'the newest is made ready');
});
