import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vanishedAddresses } from './vanished.ts';

function vanished(published: string[], path: string, aliases: string[]): string[] {
  const resident = { file: `pages/${path}.md`, path, id: path, aliases };
  const files = published.map((name) => `${name}/index.html`);
  return vanishedAddresses(files, [resident], new Set()).map(({ detail }) => detail.url ?? '');
}

test('a page that moved with an alias has not vanished', () => {
  assert.deepEqual(vanished(['about'], 'us', []), ['/about/']);
  assert.deepEqual(vanished(['about'], 'us', ['about']), []);
  assert.deepEqual(vanished(['about', 'us'], 'us', ['about.html', '?page_id=2']), ['/about/']);
});

test('an old address with a query, and a folder that looks like a file, are there as folders', () => {
  assert.deepEqual(vanished(['view.asp', 'faq.html'], 'us', ['view.asp?id=2', 'faq.html/']), []);
});

test('an old address that is a file is for ever too', () => {
  const resident = (aliases: string[]) => ({ file: 'pages/us.md', path: 'us', id: 'us', aliases });
  const files = ['404.html', 'index.html', 'a/x.html', 'own.html', 'x.txt'];
  const urls = (aliases: string[]) =>
    vanishedAddresses(files, [resident(aliases)], new Set(['own.html'])).map(
      ({ detail }) => detail.url,
    );
  assert.deepEqual(urls([]), ['/a/x.html']);
  assert.deepEqual(urls(['a/x.html']), []);
});
