import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseQuery } from '../phrases.ts';
import { excerpt, toPieces } from './excerpt.ts';
import { findMarks } from './marks.ts';

/** The text with its marks in brackets. */
function marked(text: string, query: string): string {
  const pieces = toPieces(text, findMarks(text, parseQuery(query).wanted));
  return pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
}

test('marks stand on the original text', () => {
  assert.equal(marked('张江的ＰＰＩＯ边缘云', 'ppio边缘'), '张江的[ＰＰＩＯ边缘]云');
  assert.equal(marked('Node.js 与 Linux 内核', 'node js linux内核'), '[Node].[js] 与 [Linux 内核]');
  assert.equal(marked('C, C++, C#', 'c++'), 'C, [C++], C#');
  assert.equal(marked('𠀀𠀁𠀀', '𠀁'), '𠀀[𠀁]𠀀');
  assert.equal(marked('舊燈塔與灯塔', '灯塔'), '舊[燈塔]與[灯塔]');
  assert.equal(marked('頭髮𫝈發現', '发现 㑮'), '頭髮[𫝈][發現]');
});

test('what is unwanted is not marked', () => {
  assert.equal(marked('张江与元宇宙', '元宇 -张江'), '张江与[元宇]宙');
});

test('of a word that goes on, what was asked for is marked', () => {
  assert.equal(marked('JavaScript script', 'java'), '[Java]Script script');
  assert.equal(marked('JavaScript', '"java"'), 'JavaScript');
  assert.equal(marked('cafe\u0301s', 'cafe'), '[cafe\u0301s]');
});

test('marks overlap once, and none crosses a line break', () => {
  assert.equal(marked('灯灯灯', '灯灯'), '[灯灯]灯');
  assert.equal(marked('江边\n书店', '边书'), '江边 书店');
});

test('an excerpt stands around the place where most phrases are', () => {
  const text = `张江${'。平常的话'.repeat(60)}。张江与元宇宙。${'后文'.repeat(100)}`;
  const pieces = excerpt(text, findMarks(text, parseQuery('张江 元宇宙').wanted));
  assert.deepEqual(pieces.slice(0, 5), [
    { text: '…', marked: false },
    { text: '张江', marked: true },
    { text: '与', marked: false },
    { text: '元宇宙', marked: true },
    { text: pieces[4]?.text, marked: false },
  ]);
  assert.deepEqual(pieces.at(-1), { text: '…', marked: false });
});

test('an excerpt without marks is the beginning', () => {
  assert.deepEqual(excerpt('短文。\n完', []), [{ text: '短文。 完', marked: false }]);
  assert.deepEqual(excerpt('', []), []);
});

test('an excerpt is a part of the text, whole characters only', () => {
  const texts = fc.string({
    unit: fc.constantFrom('元', '宇', '𠀀', '。', ' ', '\n', 'a', 'b', 'e\u0301'),
    maxLength: 600,
  });
  fc.assert(
    fc.property(texts, fc.constantFrom('元宇', '𠀀', 'ab 元'), (text, query) => {
      const shown = excerpt(text, findMarks(text, parseQuery(query).wanted))
        .map((piece) => piece.text)
        .join('')
        .replaceAll('…', '');
      assert.ok(text.replaceAll('\n', ' ').includes(shown));
      assert.ok(shown.isWellFormed() && !/^\u0301/u.test(shown));
    }),
    { seed: 2 },
  );
});
