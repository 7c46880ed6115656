import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from './text.ts';

test('the byte order mark is not part of the text', () => {
  assert.equal(decodeText(new TextEncoder().encode('\uFEFF潮'), 'a'), '潮');
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
