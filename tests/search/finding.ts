import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { articles, containing, textOf } from './articles.ts';
import { visit } from './reader.ts';

const reader = await visit('/search/');
const { page, complaints } = reader;
const find = (query: string) => reader.find(query);
after(() => reader[Symbol.asyncDispose]());

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
    if (index % 9 !== 0) continue;
    const found = (await find(cut)).sort();
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
    assert.deepEqual((await find(query)).sort(), containing(query), query);
  }
});

test('what only looks alike is not found', async () => {
  assert.deepEqual(await find('My数据库'), ['/2023/05/14/a/'], 'the tail of MySQL数据库');
  assert.deepEqual(await find('script'), [], 'the tail of JavaScript');
  assert.deepEqual(await find('cafe'), await find('cafés'), 'accents are folded');
  assert.deepEqual(await find('"linux"'), ['/2023/02/11/a/'], 'quoted words are whole');
  assert.deepEqual(await find('linuxx'), [], 'Pagefind falls back to linux');
  assert.deepEqual(await find('人们在江边书店'), [], 'across blocks');
  assert.deepEqual(await find('jì'), [], 'the reading of a ruby');
});

test('several phrases must all occur, the last one as far as it is typed', async () => {
  assert.deepEqual((await find('江边 灯')).sort(), ['/2023/01/10/a/']);
  assert.deepEqual((await find('tables lam')).sort(), ['/2023/09/18/a/']);
  assert.deepEqual(await find('"tables lam'), []);
  assert.deepEqual(await find('"tide tables" "tables by lamp"'), ['/2023/09/18/a/']);
  assert.deepEqual(await find('tables 江边'), []);
});

test('titles come first, and of equal articles the newest', async () => {
  const [first] = await find('灯');
  assert.equal(first, '/2023/12/21/a/');
  const tables = await find('潮汐表');
  assert.deepEqual(tables, [...tables].sort().reverse());
  assert.equal(tables.length, 13);
});

test('a result shows the original text, with marks, and all that is known of the article', async () => {
  await find('ppio边缘');
  const texts = await page
    .locator('.result > *')
    .evaluateAll((all) => all.map((each) => each.textContent));
  assert.deepEqual(texts, [
    '科创快讯 PPIO边缘云落户临港',
    '2023年2月11日 临港日报 科技 边缘计算 C++',
    'PPIO边缘计算节点今日启用，采用Linux内核与C++编写的调度器。 边缘计算 C++',
  ]);
  assert.deepEqual(await page.locator('mark').allInnerTexts(), ['PPIO边缘', 'PPIO边缘']);
  await find('站长');
  assert.ok((await page.locator('mark').allInnerTexts()).includes('站長'));
  await find('lamp');
  assert.match(await page.locator('#results').innerText(), /getElementById\("lamp"\) <b>/);
  await find('abc');
  assert.equal(await page.locator('mark').innerText(), 'ＡＢＣ');
  assert.equal(await page.locator('#results > li').getAttribute('lang'), 'zh-TW');
});
