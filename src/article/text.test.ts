import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText, legible } from './text.ts';

test('a text is legible without its mark, and with one kind of line end', () => {
  assert.equal(legible('\uFEFF\uFEFF潮\r\n汐\r灯\n塔\r\r\n'), '\uFEFF潮\n汐\n灯\n塔\n\n');
  assert.equal(decodeText(new TextEncoder().encode('\uFEFF潮\r\n'), 'a'), '潮\n');
});

test('the first place that is not UTF-8 is named', () => {
  const bytes = Buffer.concat([Buffer.from('行\n好\uFFFD'), Buffer.from([0xc4, 0xe3])]);
  const result = decodeText(bytes, 'a.md');
  assert.ok(typeof result !== 'string');
  assert.deepEqual(
    [result.rule, result.file, result.line, result.column],
    ['file/not-utf8', 'a.md', 2, 3],
  );
});
