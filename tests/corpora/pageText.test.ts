import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutKicker } from '../../src/import/formats/pageText/kicker.ts';
import { pageText } from '../../src/import/formats/pageText.ts';
import type { Item } from '../../src/import/format.ts';
import { openSource } from '../../src/import/source.ts';
import { digestOf } from './digest.ts';

const folder = '../shared/corpora/raw/page-text';
const opened = openSource(folder);
assert.ok(opened, folder);
const { source } = opened;

async function items(): Promise<Item[]> {
  const options = { timeZone: 'Asia/Shanghai', lang: 'zh-CN', date: null, drafts: false };
  const found: Item[] = [];
  for await (const read of pageText.read(source, { ...options, progress: () => undefined })) {
    assert.ok('item' in read, JSON.stringify(read));
    found.push(read.item);
  }
  return found;
}

test('the copied page is recognised, and its facts are read', async () => {
  assert.ok((await pageText.recognise(source)) > 0.9);
  const [item, ...others] = await items();
  assert.ok(item);
  assert.equal(others.length, 0);
  const { fields, id, addresses } = item;
  const values = Object.fromEntries(
    Object.entries(fields).map(([key, { value, from, confidence }]) => [
      key,
      [value, from.en, confidence],
    ]),
  );
  const { title, ...rest } = values;
  assert.deepEqual(rest, {
    kicker: ['世界简讯', 'line 1', 'derived'],
    source: ['新民晚报', 'line 2', 'derived'],
    date: ['2022-07-28T08:23:56+08:00', 'line 3', 'derived'],
    authors: [['宋宁华'], 'line 4', 'stated'],
  });
  assert.equal(String(title?.[0]).length, 28);
  assert.equal(digestOf(String(title?.[0])), 'a4d1f8a0');
  assert.match(id, /^000_[0-9a-f]{16}$/);
  assert.deepEqual(addresses, []);
});

test('its text has two subheadings and two captions, and no other headline', async () => {
  const [item] = await items();
  assert.ok(item);
  const lines = item.body.split('\n').filter(Boolean);
  assert.equal(lines.length, 13);
  assert.deepEqual(
    lines.flatMap((line, index) => (line.startsWith('## ') ? [index] : [])),
    [2, 8],
  );
  assert.equal(lines.filter((line) => line.startsWith('图说')).length, 2);
  assert.deepEqual(
    item.shaped?.map(({ what, confidence }) => `${what.en}, ${confidence}`),
    ['line 7: a subheading, derived', 'line 13: a subheading, derived'],
  );
  assert.equal(digestOf(lines[0] ?? ''), '0bd29085');
  assert.doesNotMatch(item.body, /2022-07-28|关键词|资料图/);
  assert.equal(item.needs.filter(({ en }) => en.includes('a picture stood here')).length, 2);
});

test('thirty headlines stand apart, the first its own, cut short', async () => {
  const [item] = await items();
  assert.ok(item);
  const listed = item.left.filter(({ what }) => /headline/.test(what.en));
  assert.equal(listed.length, 30);
  const [own, ...others] = listed;
  assert.equal(own?.what.en, "line 19: this article's own headline in the list, 2022-07-28");
  assert.equal(own.text?.length, 20);
  assert.ok(others.every(({ what }) => /^line \d+: a listed headline, 2022-07-28$/.test(what.en)));
  assert.ok(listed.every(({ text }) => text !== null && !/\d{4}-\d{2}-\d{2}$/.test(text)));
  assert.equal(item.left.length, 32);
  // Each of them has a kicker, in one of four forms.
  assert.equal(listed.filter(({ text }) => cutKicker(text ?? '').kicker !== null).length, 30);
});
