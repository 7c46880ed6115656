import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problem, type Problem } from './problem.ts';
import { rules } from './rules/index.ts';
import { printText } from './text.ts';

const problems: Problem[] = [
  problem('link/dead', 'articles/b.md', { line: 12, column: 3 }, { href: '/x/', nearest: '' }),
  problem('date/invalid', 'articles/a.md', { line: 4, column: 7 }, { value: '2019-13-02' }),
  problem(
    'site/url-missing',
    'SITE_URL',
    { line: 1, column: 1 },
    { fallback: 'http://localhost/' },
  ),
  problem('file/empty', 'articles/a.md', { line: 1, column: 1 }, {}),
];

test('problems stand by file and place, whatever order they were found in', () => {
  const text = printText(problems, 'content/', 'en');
  assert.equal(printText(problems.toReversed(), 'content/', 'en'), text);
  assert.deepEqual(
    text.split('\n').map((line) => line.slice(0, 26)),
    [
      'SITE_URL',
      '  1:1  ! site/url-missing ',
      '',
      'content/articles/a.md',
      '  1:1  ✗ file/empty  This ',
      '  4:7  ✗ date/invalid  "20',
      '',
      'content/articles/b.md',
      '  12:3  ! link/dead  Nothi',
      '',
      '2 errors, 2 warnings',
      '',
    ],
  );
});

test('nothing wrong, nothing printed', () => {
  assert.equal(printText([], 'content/', 'zh'), '');
});

test('so many problems are printed as there are', () => {
  const [one] = problems;
  assert.ok(one);
  assert.match(printText(Array(200_000).fill(one) as Problem[], '', 'en'), /200000 warnings\n$/);
});

test('one is not many', () => {
  assert.match(printText(problems.slice(0, 1), '', 'en'), /0 errors, 1 warning\n$/);
  assert.match(printText(problems.slice(0, 1), '', 'zh'), /0 个错误，1 个警告\n$/);
});

test('every rule says something in both languages, with its facts', () => {
  const detail = new Proxy({}, { get: (_, name) => `«${String(name)}»` });
  for (const [name, rule] of Object.entries(rules)) {
    const { en, zh } = rule as { en: (detail: object) => string; zh: (detail: object) => string };
    if (name === 'key/type') continue;
    assert.match(en(detail), /[.:]( npm run build|)[^]*$/, name);
    assert.match(zh(detail), /\p{Script=Han}/u, name);
    assert.match(name, /^[a-z-]+\/[a-z0-9-]+$/);
  }
});
