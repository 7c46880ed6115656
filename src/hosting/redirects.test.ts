import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleOf, pageOf } from '../../tests/harness/articles.ts';
import { aliasesOf } from './aliases.ts';
import { hostingOf } from './hosting.ts';
import { redirectsOf, type OldAddress } from './redirects.ts';
import { redirectsFile } from './redirectsFile.ts';

fc.configureGlobal({ seed: 1 });

test("the aliases of pages come first, then the newest article's, withdrawn articles' too", () => {
  const articles = [
    articleOf('2019/old', { on: '2019-01-01', aliases: ['a.asp?id=7', '旧'] }),
    articleOf('2024/new', { on: '2024-01-01', aliases: ['b'] }),
  ];
  const withdrawn = [articleOf('2022/gone', { on: '2022-01-01', aliases: ['c.html', '?p=12'] })];
  const pages = [pageOf('about', { aliases: ['about.html', '?page_id=2', 'old/about'] })];
  assert.deepEqual(aliasesOf({ articles, withdrawn, pages }), [
    { from: '/about.html', query: null, to: '/about/' },
    { from: '/', query: 'page_id=2', to: '/about/' },
    { from: '/old/about/', query: null, to: '/about/' },
    { from: '/b/', query: null, to: '/2024/new/' },
    { from: '/c.html', query: null, to: '/2022/gone/' },
    { from: '/', query: 'p=12', to: '/2022/gone/' },
    { from: '/a.asp', query: 'id=7', to: '/2019/old/' },
    { from: '/%E6%97%A7/', query: null, to: '/2019/old/' },
  ]);
});

test('a redirect has its old address decoded too, and all carry the base', () => {
  assert.deepEqual(redirectsOf([{ from: '/%E6%97%A7/a%22/', to: '/%e6%96%b0/' }], '/sub'), [
    { path: '/sub/旧/a"/', from: '/sub/%E6%97%A7/a%22/', query: null, to: '/sub/%E6%96%B0/' },
  ]);
});

test('what a host could misunderstand is left to its page', () => {
  const to = '/2024/new/';
  for (const from of [
    ...['/a%0A/', '/a%00/', '/%zz/', '/%ff/', 'a/', '', '/', '//a/', '/a//b/', '/../a/', '/a/./'],
    ...['/a%5Cb/', to, '/%32024/new/', `/${'x'.repeat(1000)}/`],
  ]) {
    assert.deepEqual(redirectsOf([{ from, to }], ''), [], from);
  }
});

test('an address leads to one place: the first that is named', () => {
  const aliases = ['/new/', '/older/'].map((to, index) => ({
    from: ['/a/', '/%61/'][index] ?? '',
    to,
  }));
  assert.deepEqual(
    redirectsOf(aliases, '').map(({ to }) => to),
    ['/new/'],
  );
});

test('one path leads to many places by its query, and a query that a host could misread is left out', () => {
  const to = '/2024/new/';
  const queries = ['p=12', 'p=13', 'p=12', 'P=12', 'a"b', 'a{b', 'a\\b', 'a$b', 'a b', ''];
  const aliases = queries.map((query) => ({ from: '/', query, to }));
  assert.deepEqual(
    redirectsOf([...aliases, { from: '/', query: null, to }], '').map(({ query }) => query),
    ['p=12', 'p=13', 'P=12'],
  );
});

test('_redirects has what Netlify understands of queries, once, before the paths', () => {
  const to = '/2024/new/';
  const aliases = [
    { from: '/index.php', to },
    { from: '/index.php', query: 'id=3&c=2', to },
    { from: '/', query: 'plain', to },
  ];
  const text = redirectsFile(hostingOf({ base: '/sub', aliases, search: { engine: null } }));
  assert.match(text, /^# 2 of 3 /m);
  assert.match(text, /^# Lines with a query .* Cloudflare Pages knows none/m);
  assert.deepEqual(
    text.split('\n').filter((line) => line.startsWith('/')),
    [
      '/sub/index.php id=3 c=2 /sub/2024/new/ 301!',
      '/sub/index.php /sub/2024/new/ 301!',
      '/sub/index.php /sub/2024/new/ 301',
    ],
  );
});

test('_redirects has each alias twice, for Netlify and for Cloudflare Pages', () => {
  const aliases = [
    { from: '/a/', to: '/b/' },
    { from: '/star*/', to: '/b/' },
    { from: '/colon:x/', to: '/b/' },
    { from: '/%E6%97%A7/', to: '/c/' },
  ];
  const lines = redirectsFile(hostingOf({ base: '/sub', aliases, search: { engine: null } })).split(
    '\n',
  );
  assert.match(lines[1] ?? '', /^# 2 of 4 /);
  assert.deepEqual(lines.slice(3), [
    ...['/sub/a/ /sub/b/ 301!', '/sub/%E6%97%A7/ /sub/c/ 301!'],
    ...['/sub/a/ /sub/b/ 301', '/sub/%E6%97%A7/ /sub/c/ 301'],
    '',
  ]);
});

test('_redirects keeps the first where there are more than hosts take', () => {
  const aliases = Array.from({ length: 1500 }, (_, n) => ({
    from: `/old/${n}/`,
    to: `/new/${n}/`,
  }));
  const text = redirectsFile(hostingOf({ base: '', aliases, search: { engine: null } }));
  const lines = text.split('\n').filter((line) => line.startsWith('/'));
  assert.equal(lines.length, 2000);
  assert.equal(lines[999], '/old/999/ /new/999/ 301!');
  assert.equal(lines[1999], '/old/999/ /new/999/ 301');
  assert.match(text, /1000 of 1500 /);
});

test('whatever authors write, a line is two addresses and a status', () => {
  const url = fc.webPath().map((path) => `/${path}`);
  const written = fc
    .string({ unit: 'binary' })
    .map((text) => `/${encodeURI(text.toWellFormed())}/`);
  const alias: fc.Arbitrary<OldAddress> = fc.record({
    from: fc.oneof(
      url,
      written,
      fc.string().map((text) => `/${text}`),
    ),
    query: fc.oneof(fc.constant(null), fc.webQueryParameters(), fc.string({ unit: 'binary' })),
    to: fc.oneof(url, written),
  });
  fc.assert(
    fc.property(fc.array(alias), fc.constantFrom('', '/sub/path'), (aliases, base) => {
      const hosting = hostingOf({ base, aliases, search: { engine: null } });
      for (const line of redirectsFile(hosting).split('\n')) {
        assert.match(line, /^$|^#|^\/[!-~]*( [^/ ]+=[^/ ]*)* \/[!-~]+ 301!?$/);
        assert.ok(line.length <= 1000);
      }
      for (const { path, from, to } of hosting.redirects) {
        assert.equal(decodeURIComponent(from), path);
        assert.equal(new URL(to, 'https://example.org').origin, 'https://example.org');
      }
    }),
  );
});
