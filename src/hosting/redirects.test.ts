import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleOf } from '../../tests/harness/articles.ts';
import { aliasesOf } from './aliases.ts';
import { hostingOf } from './hosting.ts';
import { redirectsOf, type Alias } from './redirects.ts';
import { redirectsFile } from './redirectsFile.ts';

test("the newest article's aliases come first, withdrawn articles' too", () => {
  const articles = [
    articleOf('2019/old', { on: '2019-01-01', aliases: ['a', '旧'] }),
    articleOf('2024/new', { on: '2024-01-01', aliases: ['b'] }),
  ];
  const withdrawn = [articleOf('2022/gone', { on: '2022-01-01', aliases: ['c'] })];
  assert.deepEqual(aliasesOf({ articles, withdrawn }), [
    { from: '/b/', to: '/2024/new/' },
    { from: '/c/', to: '/2022/gone/' },
    { from: '/a/', to: '/2019/old/' },
    { from: '/%E6%97%A7/', to: '/2019/old/' },
  ]);
});

test('a redirect has its old address decoded too, and all carry the base', () => {
  assert.deepEqual(redirectsOf([{ from: '/%E6%97%A7/a%22/', to: '/%e6%96%b0/' }], '/sub'), [
    { path: '/sub/旧/a"/', from: '/sub/%E6%97%A7/a%22/', to: '/sub/%E6%96%B0/' },
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
  const alias: fc.Arbitrary<Alias> = fc.record({
    from: fc.oneof(
      url,
      written,
      fc.string().map((text) => `/${text}`),
    ),
    to: fc.oneof(url, written),
  });
  fc.assert(
    fc.property(fc.array(alias), fc.constantFrom('', '/sub/path'), (aliases, base) => {
      const hosting = hostingOf({ base, aliases, search: { engine: null } });
      for (const line of redirectsFile(hosting).split('\n')) {
        assert.match(line, /^$|^#|^\/[!-~]+ \/[!-~]+ 301!?$/);
        assert.ok(line.length <= 1000);
      }
      for (const { path, from, to } of hosting.redirects) {
        assert.equal(decodeURIComponent(from), path);
        assert.equal(new URL(to, 'https://example.org').origin, 'https://example.org');
      }
    }),
  );
});
