import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown } from '../markdown/parse.ts';
import { mend } from './mend.ts';
import { bodyRules } from './rules/index.ts';

const fix = (start: number, end: number, text: string) => ({ start, end, text });

test('fixes are made from the beginning on, and of two that overlap the first', () => {
  assert.equal(mend('潮,汐.', [fix(3, 4, '。'), fix(1, 2, '，')]), '潮，汐。');
  assert.equal(mend('(潮,汐)', [fix(2, 3, '，'), fix(0, 5, '（潮,汐）')]), '（潮,汐）');
  assert.equal(mend('abc', [fix(0, 2, 'x'), fix(2, 3, 'y')]), 'xy');
  assert.equal(mend('abc', [fix(1, 1, ' '), fix(1, 1, ' ')]), 'a bc');
  assert.equal(mend('abc', [fix(1, 1, '-'), fix(1, 2, 'B')]), 'aBc');
  assert.equal(mend('abc', []), 'abc');
});

/** Pieces of text that rules have something to say of, in any order. */
const pieces = [
  ...[
    '潮',
    '退潮',
    '渡口',
    'tide',
    'C++',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '　　',
    '\u00a0\u00a0',
    '\u200b',
  ],
  ...[
    ',',
    '.',
    '...',
    '。。。',
    '--',
    ':',
    '!',
    '?',
    ';',
    '"',
    "'",
    '(',
    ')',
    '（',
    '）',
    '“',
    '”',
  ],
  ...[
    '**',
    '** ',
    ' **',
    '*',
    '__',
    '＊＊',
    '#',
    '##',
    '＃',
    '# ',
    '`',
    '```\n',
    '~~~\n',
    '> ',
    '- ',
  ],
  ...[
    '[',
    ']',
    '] (',
    '](',
    '！[',
    '![',
    '[^1]',
    '[1]: ',
    'https://example.org/a ',
    './a.jpg',
    '|',
  ],
  ...[
    '<b>',
    '</b>',
    '<code>',
    '</code>',
    '<!-- ',
    ' -->',
    '&amp;',
    '\\',
    '１．',
    '1.',
    '\u0007',
    '😀',
  ],
];

/** Lines that are nearly headings, items, emphasis, links, and pairs. */
const lines = fc.tuple(
  fc.constantFrom(
    '',
    '',
    '#',
    '##',
    '## ',
    '＃',
    '###',
    '　　',
    '1.',
    '１．',
    '-',
    '- ',
    '> ',
    '**',
    '** ',
  ),
  fc.constantFrom(
    '退潮',
    '渡口(北岸)',
    '说"停航"',
    '潮,汐',
    '等...',
    '[表] (./a)',
    'tide--潮',
    '\u200b潮',
  ),
  fc.constantFrom(
    '',
    '',
    '。',
    '.',
    '##',
    '###',
    ' ##',
    '**',
    ' **',
    '...',
    ')',
    '"',
    '  ',
    '\u00a0\u00a0汐',
  ),
);

const joined = (all: string[]) => all.join('');
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(joined),
  fc
    .array(fc.tuple(lines.map(joined), fc.constantFrom('\n', '\n\n')).map(joined), { maxLength: 8 })
    .map(joined),
);

test('fixes keep every letter, digit and Han character in its order, and come to an end', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('zh-CN', 'zh-TW', 'en'), (text, lang) => {
      const letters = lettersOf(text);
      let before = text;
      for (let round = 0; round < 20; round += 1) {
        const next = mend(before, fixesOf(before, lang));
        assert.equal(lettersOf(next), letters);
        if (next === before) return;
        before = next;
      }
      assert.fail(`no end: ${JSON.stringify(text)}`);
    }),
    { numRuns: 1500, seed: 6 },
  );
});

test('findings and their fixes lie in the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = text.split('\n');
      for (const { place, fix: one } of findingsIn(text, 'zh-CN')) {
        assert.ok(place.column >= 1 && place.column <= (lines[place.line - 1] ?? '').length + 1);
        if (one) assert.ok(0 <= one.start && one.start <= one.end && one.end <= text.length);
      }
    }),
    { numRuns: 500, seed: 6 },
  );
});

function findingsIn(text: string, lang: string) {
  const body = { tree: parseMarkdown(text), text, lang, title: '退潮', photographers: [] };
  return bodyRules.flatMap((rule) => rule(body));
}

function fixesOf(text: string, lang: string) {
  return findingsIn(text, lang).flatMap((found) => found.fix ?? []);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
