import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, filesOf } from './catalogue.ts';
import { holding } from './articles.ts';
import { texts, visit } from './reader.ts';
import { server } from './site.ts';

const parts = ['_astro/searcher', 'engine/worker', 'engine/wasm', '.pf_meta', '.pf_index'];

for (const part of parts) {
  test(`where ${part} is missing, it is said, and a later search works`, async () => {
    server.fault = (path) => (path.includes(part) ? 404 : null);
    await using reader = await visit('/search/?q=江边');
    assert.equal(await reader.status(), texts.failed);
    assert.ok(await reader.page.locator('.search-elsewhere').isVisible());
    server.fault = () => null;
    await reader.field.press('Enter');
    await reader.links.nth(1).waitFor();
    await reader.settled('江边');
    assert.equal(await reader.links.count(), 2);
    assert.equal(await reader.page.locator('.search-missing').isVisible(), false);
  });
}

test('a missing index is said, and asked for again', async () => {
  server.fault = (path) => (path.includes('catalogue') ? 404 : null);
  await using reader = await visit('/search/?q=江边');
  assert.equal(await reader.status(), texts.indexMissing);
  server.fault = () => null;
  await reader.ask('江边');
  assert.equal(await reader.links.count(), 2);
});

test('what fails once is loaded again, and nobody notices', async () => {
  const seen = new Set<string>();
  server.fault = (path) => {
    if (!path.startsWith('/pagefind/') || path.includes('worker') || seen.has(path)) return null;
    seen.add(path);
    return 503;
  };
  await using reader = await visit('/search/');
  assert.deepEqual((await reader.find('鸣放雾号')).length, holding('鸣放雾号').length);
  assert.equal(await reader.page.locator('.search-missing').isVisible(), false);
  const kinds = new Set([...seen].map((path) => path.replace(/[0-9a-f]{12}/, '*')));
  assert.equal(kinds.size, 5, [...kinds].join());
});

for (const what of ['meta', 'index', 'facets'] as const) {
  test(`a period whose ${what} does not load is named, the rest is shown, and can be tried again`, async () => {
    const [, , old] = (await catalogue()).shards;
    assert.ok(old);
    const gone = [(await filesOf(old))[what]].flat();
    assert.ok(gone.length > 0);
    server.fault = (path) => (gone.some((each) => path.endsWith(each)) ? 404 : null);
    await using reader = await visit('/search/?q=鸣放雾号&section=港务');
    const all = holding('鸣放雾号').filter(({ section }) => section === '港务');
    const { page } = reader;
    const note = page.locator('.search-missing');
    assert.equal(await note.isVisible(), true);
    const named = (await note.innerText()).match(/\d{4}-\d\d-\d\d/g);
    assert.deepEqual(named, [old.first, old.last]);
    const rest = all.filter(({ day }) => day < old.first || day > old.last);
    assert.ok(rest.length > 0 && rest.length < all.length);
    assert.deepEqual((await reader.all()).sort(), rest.map(({ url }) => url).sort());
    server.fault = () => null;
    await page.click('.search-retry');
    await note.waitFor({ state: 'hidden' });
    await reader.settled('鸣放雾号');
    assert.deepEqual((await reader.all()).sort(), all.map(({ url }) => url).sort());
  });
}

test('a transfer that breaks off is tried again, and nothing is said to be missing that is there', async () => {
  const cut = new Set<string>();
  server.fault = (path) => {
    if (!/pf_(?:index|meta|fragment)$/.test(path) || cut.has(path)) return null;
    cut.add(path);
    return 'cut';
  };
  await using reader = await visit('/search/');
  assert.deepEqual((await reader.find('鸣放雾号')).length, holding('鸣放雾号').length);
  assert.ok(cut.size > 5);
});

test('where the newest period fails, the others are shown, and it can be tried again', async () => {
  const [newest] = (await catalogue()).shards;
  server.fault = (path) => (path.includes(newest?.meta ?? '-') ? 503 : null);
  await using reader = await visit('/search/?q=鸣放雾号');
  const all = holding('鸣放雾号');
  const older = all.filter(({ day }) => day < (newest?.first ?? ''));
  assert.ok(older.length > 0);
  assert.deepEqual((await reader.all()).sort(), older.map(({ url }) => url).sort());
  server.fault = () => null;
  await reader.page.click('.search-retry');
  await reader.page.locator('.search-missing').waitFor({ state: 'hidden' });
  await reader.settled('鸣放雾号');
  assert.deepEqual((await reader.all()).sort(), all.map(({ url }) => url).sort());
});

test('an article that does not load says so in its place, and the others are shown', async () => {
  let gone = '';
  server.fault = (path) => {
    if (gone === '' && path.includes('/fragment/')) gone = path;
    return path === gone ? 404 : null;
  };
  await using reader = await visit('/search/?q=潮汐表');
  assert.equal(await reader.status(), '共 13 篇');
  const items = await reader.page.locator('#results > li').allInnerTexts();
  assert.equal(items.length, 10);
  assert.equal(items.filter((text) => text === texts.resultMissing).length, 1);
});

test('while a period is on its way, what was found before is shown, and the page says that it is busy', async () => {
  const { shards } = await catalogue();
  server.fault = (path) => (path.includes(shards[3]?.meta ?? '-') ? 'hang' : null);
  await using reader = await visit('/search/');
  await reader.field.fill('浮标');
  await reader.links.nth(9).waitFor();
  assert.equal(await reader.status(), texts.searching);
  assert.equal(await reader.page.locator('.search').getAttribute('aria-busy'), 'true');
  assert.equal(await reader.page.locator('.search-more').isVisible(), false);
});

test('without a network, what is loaded answers, and what is not is a failure', async () => {
  await using reader = await visit('/search/');
  const context = reader.page.context();
  await context.setOffline(true);
  await reader.ask('江边');
  assert.equal(await reader.status(), texts.failed);
  await context.setOffline(false);
  await reader.ask('江边');
  assert.equal(await reader.links.count(), 2);
  await context.setOffline(true);
  await reader.ask('江边书店重开');
  assert.equal(await reader.links.count(), 1);
});
