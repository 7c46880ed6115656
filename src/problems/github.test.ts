import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printGitHub } from './github.ts';
import { problem } from './problem.ts';

test('workflow commands are escaped as the runner reads them, and settings are no files', () => {
  const place = { line: 3, column: 7 };
  const problems = [
    problem('date/invalid', 'articles/a,b:50%.md', place, { value: '9%\n9' }),
    problem('site/no-articles', 'CONTENT_DIR', { line: 1, column: 1 }, { folder: 'x' }),
    {
      ...problem('link/dead', 'articles/c.md', place, { href: '/x/', nearest: '' }),
      severity: 'advice' as const,
    },
  ];
  const lines = printGitHub(problems, (file) => `content/${file}`, 'en').split('\n');
  assert.match(lines[0] ?? '', /^::error title=site\/no-articles::CONTENT_DIR: There is no folder/);
  assert.match(
    lines[1] ?? '',
    /^::error file=content\/articles\/a%2Cb%3A50%25\.md,line=3,col=7,title=date\/invalid::"9%25%0A9" is not/,
  );
  assert.match(
    lines[2] ?? '',
    /^::notice file=content\/articles\/c\.md,line=3,col=7,title=link\/dead::/,
  );
  assert.equal(lines.length, 4);
});
