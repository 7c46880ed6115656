import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, noVocabulary } from '../../tests/harness/articles.ts';
import { archiveOf } from '../archive/archive.ts';
import { absolute, urls } from '../archive/urls.ts';
import type { Article } from '../article/article.ts';
import type { Picture } from '../pictures/picture.ts';
import { monthSitemaps } from './months.ts';
import { largestSize, sitemapLimits } from './parts.ts';
import { printSitemap } from './print.ts';

const siteUrl = 'https://example.org/';
const site = { title: '望潮报库', siteUrl };

function sitemapsOf(articles: Article[], limits = sitemapLimits) {
  const archive = archiveOf({ articles, pages: [], vocabulary: noVocabulary });
  return archive.calendar.months.flatMap((month) => monthSitemaps(month, siteUrl, limits));
}

const entriesOf = (...articles: Article[]) =>
  sitemapsOf(articles).flatMap(({ entries }) => entries);
const urlsIn = (...articles: Article[]) => entriesOf(...articles).map(({ url }) => url);

const picture = (given: Partial<Picture> = {}): Picture => ({
  ...{ key: 'k', digest: '1a2b3c4d', extension: 'webp', width: 900, height: 600 },
  ...{ widths: [360, 720, 900], bytes: 9_000, transparent: false, credit: null, ...given },
});

test('a month’s articles, its days and itself, with the latest change of each', () => {
  const corrections = [{ date: articleOf('x', { on: '2024-05-01' }).date, text: '更正' }];
  const entries = entriesOf(
    articleOf('b', { on: '2024-03-06' }),
    articleOf('a', { on: '2024-03-05 08:00', corrections }),
  );
  assert.deepEqual(
    entries.map(({ url, changed }) => [url, changed?.day]),
    [
      ['/a/', '2024-05-01'],
      ['/b/', '2024-03-06'],
      ['/2024/03/05/', '2024-05-01'],
      ['/2024/03/06/', '2024-03-06'],
      ['/2024/03/', '2024-05-01'],
    ],
  );
});

test('an article that is canonical elsewhere is left to that place', () => {
  const canonical = (url: string) =>
    urlsIn(articleOf('中/文', { canonical: url })).includes('/%E4%B8%AD/%E6%96%87/');
  assert.ok(canonical('https://example.org/中/文/'));
  assert.ok(canonical('HTTPS://EXAMPLE.org/%E4%B8%AD/%E6%96%87/'));
  assert.ok(!canonical('https://example.org/other/'));
  assert.ok(!canonical('https://elsewhere.example/%E4%B8%AD/%E6%96%87/'));
  assert.deepEqual(urlsIn(articleOf('a', { canonical: 'https://elsewhere.example/' })), [
    '/2024/03/05/',
    '/2024/03/',
  ]);
});

test('an address that is longer than the protocol takes is left out', () => {
  const path = (length: number) => Array.from({ length }, () => '潮'.repeat(80)).join('/');
  assert.equal(urlsIn(articleOf(path(2))).length, 3);
  assert.equal(urlsIn(articleOf(path(3))).length, 2);
});

test('pictures are named once, the cover first, in their largest size; those of others are not', () => {
  const [a, b] = ['articles/2024/潮 & 汐#1.jpg', 'articles/2024/b.svg'];
  const cover = {
    src: `./${encodeURIComponent('潮 & 汐#1.jpg')}`,
    alt: '',
    caption: null,
    credit: null,
  };
  const pictures = { [b]: picture({ extension: 'svg', widths: [40] }), [a]: picture() };
  const shown = { file: 'articles/2024/x.md', pictures, cover };
  const imagesOf = (article: Article) => entriesOf(article)[0]?.images;
  assert.deepEqual(imagesOf(articleOf('2024/x', shown)), [
    '/pictures/articles/2024/%E6%BD%AE%20%26%20%E6%B1%90-1.1a2b3c4d.900.webp',
    '/pictures/articles/2024/b.1a2b3c4d.40.svg',
  ]);
  const at = (src: string) => imagesOf(articleOf('y', { cover: { ...cover, src } }));
  assert.deepEqual(at('/seal.png'), ['/seal.png']);
  assert.deepEqual(at('https://elsewhere.example/a.jpg'), []);
  assert.deepEqual(at('//elsewhere.example/a.jpg'), []);
  const lost = { cover: { ...cover, src: '/none.png' }, lost: ['/none.png'] };
  assert.deepEqual(imagesOf(articleOf('z', lost)), []);
});

test('a page has at most a thousand pictures', () => {
  const files = Array.from({ length: 1_001 }, (_, index) => [`articles/${index}.jpg`, picture()]);
  const pictures = Object.fromEntries(files) as Record<string, Picture>;
  assert.equal(entriesOf(articleOf('a', { pictures }))[0]?.images.length, 1_000);
});

test('any path comes back from the XML as it was', () => {
  for (const path of [
    'a&b',
    `it's "q"`,
    '<x>',
    '元宇宙',
    '\u{1F30A}',
    'a+b',
    'a;b=c,d@e$f!(g)*~',
    '2024/x y',
  ]) {
    const [entry] = entriesOf(articleOf(path));
    const xml = printSitemap(entry ? [entry] : [], site);
    const [, loc = ''] = /<loc>(.*?)<\/loc>/.exec(xml) ?? [];
    assert.doesNotMatch(loc, /[^!-~]|[<>"]|&(?!#x26;)/);
    const read = loc.replaceAll('&#x26;', '&');
    assert.equal(read, absolute(urls.page(path), siteUrl));
    assert.equal(decodeURI(new URL(read).pathname), `/${path}/`);
  }
});

test('no entry takes more bytes than it is counted for', () => {
  const file = `articles/${'潮&'.repeat(40)}.jpg`;
  const pictures = { [file]: picture(), 'articles/b.jpg': picture() };
  const given = { on: '2024-03-05T08:23:56+08:00', pictures };
  const long = { title: 'x', siteUrl: `https://${'x'.repeat(91)}/` };
  assert.equal(long.siteUrl.length, 100);
  for (const path of ['a', '&'.repeat(200), '潮/汐&']) {
    const [entry] = entriesOf(articleOf(path, given));
    assert.ok(entry);
    const empty = Buffer.byteLength(printSitemap([{ ...entry, images: [] }], long));
    const printed = Buffer.byteLength(printSitemap([entry, entry, entry], long));
    assert.ok(printed < 400 + 3 * largestSize(entry), `${path} ${empty}`);
    assert.ok(largestSize(entry) < printed, 'the bound is near');
  }
});

test('full parts are numbered from the oldest; the rest holds the days and the month', () => {
  const hours = [1, 2, 3, 4, 5].map((hour) =>
    articleOf(`a${hour}`, { on: `2024-03-05 0${hour}:00` }),
  );
  const named = (articles: Article[], limits: typeof sitemapLimits) =>
    sitemapsOf(articles, limits).map(({ name, entries }) => [
      name,
      ...entries.map(({ url }) => url),
    ]);
  assert.deepEqual(named(hours, { urls: 2, bytes: Infinity }), [
    ['2024-03-1', '/a1/', '/a2/'],
    ['2024-03-2', '/a3/', '/a4/'],
    ['2024-03', '/a5/', '/2024/03/05/', '/2024/03/'],
  ]);
  // Four are two times two: the second two are the rest until something follows.
  assert.deepEqual(
    named(hours.slice(0, 4), { urls: 2, bytes: Infinity }).map(([name]) => name),
    ['2024-03-1', '2024-03'],
  );
  const [entry] = entriesOf(hours.slice(0, 1)[0] ?? articleOf('a'));
  const size = entry ? largestSize(entry) : 0;
  assert.deepEqual(
    named(hours, { urls: 100, bytes: 3 * size }).map(([name, ...urls]) => [name, urls.length]),
    [
      ['2024-03-1', 3],
      ['2024-03', 4],
    ],
  );
  // What is larger than all that is allowed has a part of its own.
  assert.equal(named(hours, { urls: 100, bytes: 1 }).length, 5);
});
