import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { launchChromium } from '../../../tests/harness/chromium.ts';
import { articles, containing, textOf } from '../fixture/articles.ts';
import { buildSamples } from '../fixture/samples.ts';
import { serveSearchPage, texts } from './fixture/server.ts';

const folder = await mkdtemp(join(tmpdir(), 'backfile-search-page-'));
const published = join(folder, 'site');
await buildSamples(folder, articles, { published: join(published, 'pagefind') });
const server = await serveSearchPage(published);
const browser = await launchChromium();
after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const page = await browser.newPage();
const complaints: string[] = [];
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
});
page.on('pageerror', (error) => complaints.push(error.message));
beforeEach(async () => {
  complaints.length = 0;
  await page.goto(`${server.origin}${server.base}/search/`);
});

const status = () => page.locator('[role=status]').innerText();
const links = () => page.locator('#results .result-link');

/** Waits until the answer to a query is shown. */
async function settled(query: string): Promise<void> {
  await page.waitForFunction(
    (asked) =>
      (new URL(location.href).searchParams.get('q') ?? '') === asked &&
      document.querySelector('.search')?.getAttribute('aria-busy') === 'false',
    query.trim(),
  );
}

/** Types a query and gives the paths of all results, in their order. */
async function ask(query: string): Promise<string[]> {
  await page.fill('input[name=q]', query);
  await page.press('input[name=q]', 'Enter');
  await settled(query);
  while (await page.locator('.search-more').isVisible()) {
    const count = await links().count();
    await page.click('.search-more');
    await links().nth(count).waitFor();
  }
  const urls = await links().evaluateAll((all) =>
    all.map((link) => link.getAttribute('href') ?? ''),
  );
  assert.ok(urls.every((url) => url.startsWith(`${server.base}/`)));
  return urls.map((url) => url.slice(server.base.length));
}

/** Every cut of 3 to 5 characters that begins where a word or a Han character does, without white space in it. */
function cuts(text: string): string[] {
  const found: string[] = [];
  for (const { index } of text.matchAll(
    /\p{scx=Han}|(?<![\p{L}\p{N}]|[A-Za-z]\p{M}?)[\p{L}\p{N}]/gu,
  )) {
    for (const length of [3, 4, 5]) {
      const cut = Array.from(text.slice(index)).slice(0, length).join('');
      if (/^[\p{L}\p{N}]\S+[\p{L}\p{N}]$/u.test(cut)) found.push(cut);
    }
  }
  return found;
}

test('any cut out of a title or a body finds just the articles that contain it', async () => {
  const all = [...new Set(articles.flatMap((article) => cuts(textOf(article))))];
  assert.ok(all.length > 300);
  const wrong: unknown[] = [];
  for (const [index, cut] of all.entries()) {
    if (index % 6 !== 0) continue;
    const found = (await ask(cut)).sort();
    const expected = containing(cut);
    if (found.join() !== expected.join()) wrong.push({ cut, found, expected });
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(complaints, []);
});

test('words, names and mixed runs', async () => {
  const queries = `江边书店 PPIO边缘 ppio边 边 灯 𠀀 𠀀𠀁 linux linu javascript node.js c++ c# ABC公司 コーヒー 한국어
    MySQL数据库 Python脚本 python3 元宇宙 缘计 站長 图说 記者 getelement 临港 科创快讯`;
  for (const query of queries.split(/\s+/u)) {
    assert.deepEqual((await ask(query)).sort(), containing(query), query);
  }
});

test('what only looks alike is not found', async () => {
  assert.deepEqual(await ask('My数据库'), ['/2023/05/14/a/'], 'the tail of MySQL数据库');
  assert.deepEqual(await ask('script'), [], 'the tail of JavaScript');
  assert.deepEqual(await ask('cafe'), await ask('cafés'), 'accents are folded');
  assert.deepEqual(await ask('"linux"'), ['/2023/02/11/a/'], 'quoted words are whole');
  assert.deepEqual(await ask('linuxx'), [], 'Pagefind falls back to linux');
  assert.deepEqual(await ask('人们在江边书店'), [], 'across blocks');
  assert.deepEqual(await ask('jì'), [], 'the reading of a ruby');
});

test('several phrases must all occur, the last one as far as it is typed', async () => {
  assert.deepEqual((await ask('江边 灯')).sort(), ['/2023/01/10/a/']);
  assert.deepEqual((await ask('tables lam')).sort(), ['/2023/09/18/a/']);
  assert.deepEqual(await ask('"tables lam'), []);
  assert.deepEqual(await ask('"tide tables" "tables by lamp"'), ['/2023/09/18/a/']);
  assert.deepEqual(await ask('tables 江边'), []);
});

test('titles come first, and of equal articles the newest', async () => {
  const [first] = await ask('灯');
  assert.equal(first, '/2023/12/21/a/');
  const tables = await ask('潮汐表');
  assert.deepEqual(tables, [...tables].sort().reverse());
  assert.equal(tables.length, 13);
});

test('a result shows the original text, with marks, and all that is known of the article', async () => {
  await ask('ppio边缘');
  const [text = ''] = await page.locator('#results > li').allInnerTexts();
  assert.deepEqual(text.split(/\n+/u), [
    '科创快讯 PPIO边缘云落户临港',
    '2023-02-11 临港日报 科技 边缘计算 C++',
    'PPIO边缘计算节点今日启用，采用Linux内核与C++编写的调度器。',
  ]);
  assert.deepEqual(await page.locator('mark').allInnerTexts(), ['PPIO边缘', 'PPIO边缘']);
  await ask('站长');
  assert.ok((await page.locator('mark').allInnerTexts()).includes('站長'));
  await ask('lamp');
  assert.match(await page.locator('#results').innerText(), /getElementById\("lamp"\) <b>/);
  await ask('abc');
  assert.equal(await page.locator('mark').innerText(), 'ＡＢＣ');
  assert.equal(await page.locator('#results > li').getAttribute('lang'), 'zh-TW');
});

test('typing searches, counts all hits, and shows ten at a time', async () => {
  await page.locator('input[name=q]').pressSequentially('潮汐');
  await settled('潮汐');
  assert.equal(await status(), '13 篇');
  assert.equal(await links().count(), 10);
  await page.click('.search-more');
  await links().nth(12).waitFor();
  assert.equal(await page.locator('.search-more').isVisible(), false);
  assert.equal(
    await links()
      .nth(10)
      .evaluate((link) => link === document.activeElement),
    true,
  );
  await ask('无此一词');
  assert.equal(await status(), '没有找到“无此一词”');
  await ask('！？');
  assert.equal(await status(), texts.nothingToSearch);
  await ask('');
  assert.equal(await status(), '');
});

test('a query is a link, and Back leaves the page', async () => {
  await page.goto(`${server.origin}${server.base}/unbuilt/`);
  await page.goto(`${server.origin}${server.base}/search/?q=${encodeURIComponent('元宇宙')}&x=1`);
  await settled('元宇宙');
  assert.equal(await status(), '1 篇');
  await ask('江边');
  assert.match(page.url(), /\?q=%E6%B1%9F%E8%BE%B9&x=1$/u);
  await page.goBack();
  assert.match(page.url(), /unbuilt/u);
});

test('the keyboard reaches field and results', async () => {
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName,
    );
  await page.keyboard.press('/');
  assert.equal(await focused(), 'INPUT');
  await page.keyboard.type('江边/');
  await settled('江边/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), await links().nth(1).getAttribute('href'));
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), await links().nth(1).getAttribute('href'), 'there is no third');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), 'INPUT');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.equal(await focused(), 'INPUT');
  await page.keyboard.press('Escape');
  await settled('');
  assert.equal(await page.inputValue('input[name=q]'), '');
  assert.equal(await links().count(), 0);
});

test('a missing index is said, and asked for again', async () => {
  await page.goto(`${server.origin}${server.base}/unbuilt/?q=x`);
  await settled('x');
  assert.equal(await status(), texts.indexMissing);
});

test('whatever part of the index fails, it is said, and a later search works', async () => {
  const parts = ['catalogue', 'worker', 'wasm', 'pf_meta', 'pf_index', 'pf_fragment'];
  for (const path of parts) {
    await page.reload();
    server.broken.path = path;
    await ask('江边');
    assert.equal(await status(), texts.failed, path);
    server.broken.path = '';
    await page.press('input[name=q]', 'Enter');
    await links().nth(1).waitFor();
    assert.equal(await links().count(), 2, path);
  }
});

test('without a network, what is loaded answers, and what is not is a failure', async () => {
  await page.context().setOffline(true);
  await ask('江边');
  assert.equal(await status(), texts.failed);
  await page.context().setOffline(false);
  await ask('江边');
  await page.context().setOffline(true);
  await ask('潮汐表第七号');
  assert.equal(await status(), '没有找到“潮汐表第七号”');
  await page.context().setOffline(false);
});

test('the content security policy holds', async () => {
  await ask('江边');
  assert.deepEqual(complaints, []);
});
