import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problem } from './problem.ts';
import { problemsFor } from './preview.ts';

const problems = [
  problem('link/dead', 'articles/b.md', { line: 12, column: 3 }, { href: '/x/', nearest: '' }),
  problem('link/dead', 'articles/a.md', { line: 2, column: 3 }, { href: '/x/', nearest: '' }),
  problem('date/invalid', 'articles/c.md', { line: 4, column: 7 }, { value: '2019-13-02' }),
  problem('file/empty', 'articles/b.md', { line: 1, column: 1 }, {}),
];

test('what concerns the page stands apart, then come files with errors', () => {
  const { own, others } = problemsFor('articles/a.md', problems);
  assert.deepEqual(
    own.map(({ rule }) => rule),
    ['link/dead'],
  );
  assert.deepEqual(
    others.map(({ file, problems: all }) => `${file} ${all.map(({ line }) => line).join(' ')}`),
    ['articles/b.md 1 12', 'articles/c.md 4'],
  );
  assert.deepEqual(
    problemsFor(null, problems).others.map(({ file }) => file),
    ['articles/b.md', 'articles/c.md', 'articles/a.md'],
  );
  assert.deepEqual(problemsFor('articles/z.md', []), { own: [], others: [] });
});
