import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAddresses, type Claimant } from './addresses.ts';

function claimant(path: string, aliases: string[]): Claimant {
  const places = Object.fromEntries(
    aliases.map((_, index) => [`aliases.${index}`, { line: 4 + index, column: 5 }]),
  );
  return { file: `articles/${path}.md`, path, id: path, aliases, places };
}

function found(...claimants: Claimant[]): string[] {
  return checkAddresses(claimants, new Set(['own.html', 'own.php', 'index.html'])).map(
    ({ rule, file, line, detail }) =>
      `${file}:${line} ${rule} ${detail.url ?? detail.value ?? ''} ${detail.other ?? ''}`.trim(),
  );
}

test('old addresses of every form are taken once', () => {
  assert.deepEqual(
    found(claimant('a', ['x.html', '?p=1', 'v.asp?a=B']), claimant('b', ['?p=2', 'v.asp?a=b'])),
    [],
  );
  assert.deepEqual(
    found(
      claimant('a', ['X.html', '?p=1']),
      claimant('b', ['x.html', '?p=1', 'v.asp', 'v.asp?i=1']),
    ),
    [
      'articles/b.md:4 alias/taken /x.html articles/a.md',
      'articles/b.md:5 alias/taken /?p=1 articles/a.md',
    ],
  );
});

test('a file and a folder cannot have one name', () => {
  assert.deepEqual(
    found(claimant('a', ['x.html']), claimant('x.html/b', ['x.html/c', 'x.html/'])),
    [
      'articles/x.html/b.md:4 alias/taken /x.html/c/ articles/a.md',
      'articles/x.html/b.md:5 alias/taken /x.html/ articles/a.md',
      'articles/x.html/b.md:1 address/taken /x.html/b/ articles/a.md',
    ],
  );
  assert.deepEqual(found(claimant('a', ['own.html', 'own.php?id=1'])), [
    'articles/a.md:4 address/taken /own.html/ public/own.html',
    'articles/a.md:5 address/taken /own.php/ public/own.php',
  ]);
});

test('the site keeps its own addresses, but for queries of its front page', () => {
  assert.deepEqual(
    found(claimant('a', ['?p=1', '', 'search?q=x', '2016?p=1', 'aliases/3f.json'])),
    [
      'articles/a.md:5 address/reserved /',
      'articles/a.md:6 address/reserved /search/',
      'articles/a.md:7 address/reserved /2016/',
      'articles/a.md:8 address/reserved /aliases/3f.json/',
    ],
  );
});
