import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleOf, noVocabulary, pageOf } from '../../tests/harness/articles.ts';
import { archiveOf } from '../archive/archive.ts';
import type { Article } from '../article/article.ts';
import { printSitemap } from './print.ts';
import type { SitemapSettings } from './sitemap.ts';
import { indexEntries, sitemapAddresses, sitemapKeys, sitemapsOf } from './sitemaps.ts';

const settings: SitemapSettings = {
  ...{ pageSize: 2, termMinimum: 2, frontPage: 3, siteUrl: 'https://example.org/' },
  feed: { items: 5, bytes: 100_000, termMinimum: 5 },
};
const archiveWith = (articles: Article[], ...pages: ReturnType<typeof pageOf>[]) =>
  archiveOf({ articles, pages, vocabulary: noVocabulary });

test('all pages that belong to no month, each with what is true of its change', () => {
  const at = (on: string) => articleOf('x', { on }).date;
  const archive = archiveWith(
    [
      articleOf('a', { on: '2022-01-01', tags: ['潮'], updated: at('2024-06-01') }),
      articleOf('b', { on: '2022-02-02', tags: ['潮', '汐'] }),
      articleOf('c', {
        ...{ on: '2023-03-03', tags: ['潮'] },
        corrections: [{ date: at('2023-04-04'), text: '更正' }],
      }),
      articleOf('d', { on: '2023-05-05', tags: ['潮'] }),
      articleOf('gone', { on: '2024-01-01', withdrawn: { date: at('2024-02-02'), reason: '误' } }),
    ],
    pageOf('imprint', { aliases: ['old.html'] }),
    pageOf('about'),
  );
  const pages = sitemapsOf(archive, settings).find(({ name }) => name === 'pages');
  assert.deepEqual(
    pages?.entries.map(({ url, changed }) => [decodeURI(url), changed?.day ?? null]),
    [
      // It shows b, c and d.
      ['/', '2023-05-05'],
      ['/archive/', '2023-05-05'],
      ['/corrections/', '2023-04-04'],
      ['/search/', null],
      ['/feeds/', null],
      ['/tags/', '2023-05-05'],
      ...['/sections/', '/sources/', '/authors/', '/series/'].map((url) => [url, null]),
      ['/about/', null],
      ['/imprint/', null],
      // An update of an article is none of a year’s count.
      ['/2022/', '2022-02-02'],
      // The unnumbered page shows c and d.
      ['/tags/潮/', '2023-05-05'],
      ['/2023/', '2023-05-05'],
      ['/tags/潮/1/', '2024-06-01'],
    ],
  );
});

test('an archive without articles has its pages, and no news', () => {
  const archive = archiveWith([]);
  assert.deepEqual(
    sitemapsOf(archive, settings).map(({ name }) => name),
    ['pages'],
  );
  assert.deepEqual(
    [...sitemapAddresses(archive, settings)],
    ['/sitemap.xml', '/sitemap-pages.xml'],
  );
});

test('the index names each with its latest change, and at most a number: the oldest months fall out', () => {
  const articles = [
    articleOf('a', { on: '2022-01-01' }),
    articleOf('b', { on: '2022-01-31 08:00' }),
    articleOf('c', { on: '2022-02-01' }),
  ];
  const sitemaps = sitemapsOf(archiveWith(articles), settings);
  const index = indexEntries(sitemaps).map(({ url, changed }) => [url, changed?.day]);
  assert.deepEqual(index, [
    ['/sitemap-2022-01.xml', '2022-01-31'],
    ['/sitemap-2022-02.xml', '2022-02-01'],
    ['/sitemap-pages.xml', '2022-02-01'],
    ['/sitemap-news.xml', '2022-02-01'],
  ]);
  assert.deepEqual(
    indexEntries(sitemaps, 3).map(({ url }) => url),
    index.slice(1).map(([url]) => url),
  );
});

test('a key changes with what is printed, and only then', () => {
  const before = [articleOf('a', { on: '2022-01-01' }), articleOf('b', { on: '2022-02-01' })];
  const keysOf = (articles: Article[]) => sitemapKeys(archiveWith(articles), settings);
  const changed = (articles: Article[]) => {
    const [old, now] = [keysOf(before), keysOf(articles)];
    return [...now.values()]
      .filter(({ file, key }) => old.get(file)?.key !== key)
      .map(({ file }) => file);
  };
  assert.deepEqual(changed([...before]), []);
  const newest = articleOf('c', { on: '2022-02-02' });
  const whole = ['sitemap-pages.xml', 'sitemap-news.xml', 'sitemap.xml'];
  assert.deepEqual(changed([...before, newest]), ['sitemap-2022-02.xml', ...whole]);
  const [first, second] = before as [Article, Article];
  assert.deepEqual(changed([first, { ...second, title: '另' }]), ['sitemap-news.xml']);
  assert.deepEqual(changed([{ ...first, title: '另' }, second]), []);
  assert.deepEqual(changed([{ ...first, path: 'moved' }, second]), ['sitemap-2022-01.xml']);
});

const tags = fc.subarray(['潮', '汐', '灯塔', '渡口', '报'], { maxLength: 3 });
const articleSteps = fc.array(
  fc.record({
    hours: fc.nat({ max: 400 }),
    tags,
    long: fc.boolean(),
    elsewhere: fc.nat({ max: 5 }),
  }),
  { minLength: 2, maxLength: 40 },
);

test('newest articles leave all closed sitemaps as they are, and every page is in one', () => {
  fc.assert(
    fc.property(
      articleSteps,
      fc.record({
        urls: fc.integer({ min: 1, max: 6 }),
        bytes: fc.integer({ min: 300, max: 3_000 }),
      }),
      fc.record({ pageSize: fc.integer({ min: 1, max: 3 }), termMinimum: fc.nat({ max: 4 }) }),
      fc.nat({ max: 1_000 }),
      (steps, limits, sizes, share) => {
        let instant = Date.UTC(2024, 0, 1);
        const articles = steps.map(({ hours, tags: own, long, elsewhere }, index) => {
          instant += (hours + 1) * 3_600_000;
          const on = new Date(instant).toISOString().replace('.000', '');
          const canonical = elsewhere === 0 ? 'https://elsewhere.example/' : null;
          return articleOf(`${'潮&'.repeat(long ? 40 : 1)}${index}`, { on, tags: own, canonical });
        });
        const count = Math.ceil((share / 1_000) * (articles.length - 1));
        const at = (some: Article[]) =>
          sitemapsOf(archiveWith(some, pageOf('about')), { ...settings, ...sizes }, limits);
        const [before, after] = [at(articles.slice(0, count)), at(articles)];
        const named = new Map(after.map((sitemap) => [sitemap.name, sitemap]));
        const running = articles[count - 1]?.date.day.slice(0, 7) ?? '';
        for (const { name, entries } of before) {
          const now = named.get(name)?.entries ?? [];
          const isClosed =
            /^\d/.test(name) &&
            (name !== running || articles[count]?.date.day.slice(0, 7) !== running);
          const isPart = /^\d{4}-\d\d-\d/.test(name);
          const print = (some: typeof entries) =>
            printSitemap(some, { title: '', siteUrl: settings.siteUrl });
          if (isClosed || isPart) assert.equal(print(now), print(entries), name);
          // Pages change with what they show, but stay where they are.
          if (name.startsWith('pages-'))
            assert.deepEqual(
              now.map(({ url }) => url),
              entries.map(({ url }) => url),
            );
        }
        const all = after
          .filter(({ name }) => name !== 'news')
          .flatMap(({ entries }) => entries.map(({ url }) => url));
        assert.equal(new Set(all).size, all.length);
        const own = articles.filter(({ canonical }) => canonical === null);
        for (const { path } of own) assert.ok(all.includes(`/${encodeURI(path)}/`), path);
        for (const { name, entries } of after) {
          const isRest = /^\d{4}-\d\d$/.test(name);
          if (name !== 'news') assert.ok(entries.length <= limits.urls + (isRest ? 32 : 0), name);
        }
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});
