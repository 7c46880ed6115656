import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentPolicy } from '../../src/hosting/policy.ts';
import { buildSamples, sample } from '../../src/search/fixture/samples.ts';
import { archive } from './articles.ts';
import { catalogue } from './catalogue.ts';
import { texts, visit } from './reader.ts';
import { folder, server } from './site.ts';

test('a site that is published anew during a visit is searched as it is now', async () => {
  const published = join(folder, 'anew', 'pagefind');
  const changed = archive.map((each) => ({ ...each, title: `${each.title}（订正）` }));
  const added = sample('2024-02-01', '新到的潮汐表第14号', '<p>刚刚登出。</p>');
  await buildSamples(join(folder, 'anew'), [...changed, added], { published });
  // In another period; in another chunk, or only another article, of one that was loaded.
  for (const next of ['鸣放雾号', '潮汐表', '摊主']) {
    server.reset();
    await using reader = await visit('/search/?q=江边书店');
    assert.equal(await reader.links.count(), 1);
    server.instead = { '/pagefind/': published };
    await reader.ask(next);
    const titles = await reader.links.allInnerTexts();
    assert.ok(titles.length > 0);
    for (const title of titles) assert.match(title, /（订正）|新到的/);
    assert.equal(await reader.page.locator('.result-missing').count(), 0);
  }
});

test('a large archive is searched as far as it must be, and further where one asks for it', async () => {
  const told = await catalogue();
  const shards = told.shards.map((shard) => ({ ...shard, articles: 6_000 }));
  const file = join(folder, 'large', 'catalogue.json');
  await mkdir(join(folder, 'large'));
  await writeFile(file, JSON.stringify({ ...told, shards }));
  server.instead = { '/pagefind/catalogue.json': file };
  await using reader = await visit('/search/?q=航道通告');
  const { page } = reader;
  assert.equal(await reader.status(), '已找到 75 篇（1995-06-10 至 2009-06-10 尚未搜索）');
  const deeper = page.locator('.search-deeper');
  assert.equal(await deeper.innerText(), '继续搜索 1995-06-10 至 2009-06-10 的 12000 篇文章');
  await deeper.click();
  await reader.settled('航道通告');
  assert.equal(await deeper.isVisible(), false);
  assert.equal(await reader.status(), '共 300 篇');
  await reader.ask('潮汐表');
  assert.equal(await deeper.isVisible(), true);
  await reader.ask('江边');
  assert.equal(await deeper.isVisible(), false, 'all was searched for ten results');
});

test('where WebAssembly is forbidden, it is said, and other ways are shown', async () => {
  const { policy } = server;
  server.policy = (path) => (path.includes('_astro/searcher') ? contentPolicy(null) : policy(path));
  await using reader = await visit('/search/?q=江边');
  assert.equal(await reader.status(), texts.blocked);
  const { page } = reader;
  assert.equal(await page.locator('.search-elsewhere a').first().isVisible(), true);
  assert.equal(await page.locator('.search-outside').isVisible(), true);
});

test('where only the worker of the engine may not compile it, the search fails, and says so', async () => {
  const { policy } = server;
  server.policy = (path) => (path.includes('engine/worker') ? contentPolicy(null) : policy(path));
  await using reader = await visit('/search/?q=江边');
  assert.equal(await reader.status(), texts.failed);
  assert.equal(await reader.page.locator('.search-elsewhere').isVisible(), true);
});

test('without JavaScript there are lists, and a form that asks a search engine', async () => {
  await using reader = await visit('/search/', { javaScriptEnabled: false });
  const { page, complaints } = reader;
  assert.ok((await page.locator('main').innerText()).includes(texts.noScript));
  assert.equal(await page.locator('.search-form').isVisible(), false);
  const links = page.locator('.search-elsewhere a');
  const lists = await links.evaluateAll((all) =>
    all.map((each) => each.getAttribute('href') ?? ''),
  );
  assert.deepEqual(
    lists,
    ['/archive/', '/tags/', '/sections/'].map((path) => server.base + path),
  );
  for (const path of lists) {
    const response = await page.request.get(server.origin + path);
    assert.equal(response.status(), 200, path);
  }
  // The engine itself is left alone.
  let asked = '';
  await page.route('https://duckduckgo.com/**', (route) => {
    asked = route.request().url();
    return route.fulfill({ body: 'asked' });
  });
  await page.locator('.search-outside input[type=search]').fill('灯塔');
  await page.locator('.search-outside button').click();
  await page.getByText('asked').waitFor();
  const { searchParams } = new URL(asked);
  assert.deepEqual([...searchParams.values()], ['灯塔', 'a.example']);
  assert.deepEqual(complaints, []);
});
