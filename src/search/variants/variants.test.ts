import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCjkUnit } from '../units.ts';
import { decodeCharacters, encodeCharacters } from './codec.ts';
import { openccVariants } from './opencc.ts';
import { variants } from './variants.ts';

fc.configureGlobal({ seed: 1 });

const alike = (text: string) =>
  new Set(Array.from(text, (character) => variants.get(character) ?? character)).size === 1;

test('the table is what the pinned package gives', async () => {
  assert.deepEqual(variants, await openccVariants());
});

test('forms are alike: traditional and simplified, of Taiwan and Hong Kong', () => {
  for (const forms of [
    ...['灯燈', '台臺檯颱', '后後', '发發髮', '干乾幹', '里裏裡', '么麼麽', '着著'],
    ...['为為爲', '説説說说', '线線綫', '边邊', '图圖', '广廣', '𫝈㑮', '群羣'],
  ])
    assert.ok(alike(forms), forms);
  for (const others of ['灯塔', '元字', '已己', '未末', '人入', '坐座', '呆待', '欠缺'])
    assert.ok(!alike(others), others);
});

test('a simplified character stands for others', () => {
  for (const simplified of '灯后为发据题启缘饰') assert.ok(!variants.has(simplified), simplified);
});

test('no character stands for one that stands for another', () => {
  for (const [form, stands] of variants) {
    assert.ok(form !== stands && !variants.has(stands), form);
    assert.ok([form, stands].every(isCjkUnit), form);
    assert.ok(form.normalize('NFKC') === form && stands.normalize('NFKC') === stands, form);
    // What is one code unit in the text is one in the index.
    assert.ok(stands.length <= form.length, form);
  }
});

test('the table stays small', async () => {
  const { size } = new Blob([await readFile(new URL('table.ts', import.meta.url))]);
  assert.ok(size < 16_000, `${size} bytes`);
});

test('characters are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), (all) => {
      assert.deepEqual(decodeCharacters(encodeCharacters(all)), all);
    }),
  );
});
