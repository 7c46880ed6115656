import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../../markdown/parse.ts';
import { keyOf, linesOf } from './lines.ts';
import { markdownOf } from './markdown.ts';

const part = fc.constantFrom(
  ...[
    '#',
    '##',
    '*',
    '**',
    '_',
    '`',
    '```',
    '~',
    '~~',
    '[a]',
    '(b)',
    '[^1]:',
    '![x](y)',
    '<b>',
    '</b>',
    '<!--',
    '&amp;',
    '&',
  ],
  ...[
    '1.',
    '1)',
    '-',
    '+',
    '>',
    '|',
    '---',
    '===',
    '\\',
    '\\\\',
    ':',
    '@',
    'https://example.org/a_b',
    'www.example.org',
    'x@example.org',
  ],
  ...['潮', '，', '。', '“', '”', ' ', '\u3000', '12', 'tide', '😀', '\n'],
);

test('a text says the same as Markdown', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const { lines } = linesOf(parts.join(''));
      const blocks = lines.map(({ text, number }) => ({
        kind: 'paragraph' as const,
        text,
        line: number,
      }));
      const tree = parseMarkdown(markdownOf(blocks));
      assert.deepEqual(
        tree.children.map((node) => [node.type, textOf(node)]),
        lines.map(({ text }) => ['paragraph', text]),
      );
    }),
    { numRuns: 2000, seed: 7 },
  );
});

test('patterns see the characters that they are written in', () => {
  const folder = new URL('.', import.meta.url);
  // These look at the text as it was written.
  const others = new Set(['language.ts', 'lines.ts']);
  for (const name of readdirSync(folder)) {
    if (others.has(name) || name.endsWith('.test.ts')) continue;
    const source = readFileSync(new URL(name, folder), 'utf8');
    const han = (source.match(/\p{sc=Han}/gu) ?? []).filter((character) => character !== '丨');
    assert.deepEqual(
      han.filter((character) => keyOf(character) !== character),
      [],
      name,
    );
  }
});

test('a line as patterns see it is as long as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
      assert.equal(keyOf(text).length, text.length);
    }),
  );
  assert.equal(keyOf('（記者：宋渡　攝）【圖片】丨責任編輯'), '(记者:宋渡 摄)[图片]|责任编辑');
});

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node && node.type === 'text' ? node.value : `(${node.type})`;
}
