import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../tests/harness/articles.ts';
import { printSitemap, printSitemapIndex } from './print.ts';
import type { SitemapEntry } from './sitemap.ts';

const site = { title: '望潮 <报> & 库', siteUrl: 'https://example.org/sub/' };
const at = (on: string) => articleOf('x', { on }).date;
const entry = (given: Partial<SitemapEntry>): SitemapEntry => ({
  ...{ url: '/a/', changed: null, images: [], ...given },
});

test('a page with its pictures, to the letter', () => {
  const images = ['/pictures/a&b.1a2b3c4d.9.svg'];
  const xml = printSitemap([entry({ changed: at('2024-03-05 08:23'), images }), entry({})], site);
  assert.equal(
    xml,
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://example.org/sub/a/</loc><lastmod>2024-03-05T08:23:00+08:00</lastmod><image:image><image:loc>https://example.org/sub/pictures/a&#x26;b.1a2b3c4d.9.svg</image:loc></image:image></url>
<url><loc>https://example.org/sub/a/</loc></url>
</urlset>
`,
  );
});

test('news, to the letter', () => {
  const news = { title: '潮 <&> 汐\u0010', lang: 'zh-CN', published: at('2024-03-05') };
  assert.equal(
    printSitemap([entry({ news })], site),
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://example.org/sub/a/</loc><news:news><news:publication><news:name>望潮 &#x3C;报> &#x26; 库</news:name><news:language>zh-cn</news:language></news:publication><news:publication_date>2024-03-05</news:publication_date><news:title>潮 &#x3C;&#x26;> 汐</news:title></news:news></url>
</urlset>
`,
  );
});

test('Chinese is said by its script, other languages by their name', () => {
  const languageOf = (lang: string) => {
    const news = { title: 'x', lang, published: at('2024-03-05') };
    return /<news:language>(.*?)</.exec(printSitemap([entry({ news })], site))?.[1];
  };
  const languages = [
    'zh',
    'zh-CN',
    'zh-SG',
    'zh-Hans-HK',
    'zh-TW',
    'zh-HK',
    'zh-Hant',
    'yue',
    'pt-BR',
  ];
  assert.deepEqual(languages.map(languageOf), [
    'zh-cn',
    'zh-cn',
    'zh-cn',
    'zh-cn',
    'zh-tw',
    'zh-tw',
    'zh-tw',
    'yue',
    'pt',
  ]);
});

test('an offset that XML Schema does not know leaves the day', () => {
  const lastmod = (on: string) =>
    /<lastmod>(.*?)</.exec(printSitemap([entry({ changed: at(on) })], site))?.[1];
  assert.equal(lastmod('1840-01-01T12:00-15:56'), '1840-01-01');
  assert.equal(lastmod('2024-01-01T12:00+14:00'), '2024-01-01T12:00:00+14:00');
  assert.equal(lastmod('2024-01-01T12:00-11:30'), '2024-01-01T12:00:00-11:30');
});

test('an index, to the letter', () => {
  const entries = [
    { url: '/sitemap-2024-03.xml', changed: at('2024-03-05') },
    { url: '/sitemap-pages.xml', changed: null },
  ];
  assert.equal(
    printSitemapIndex(entries, site.siteUrl),
    `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://example.org/sub/sitemap-2024-03.xml</loc><lastmod>2024-03-05</lastmod></sitemap>
<sitemap><loc>https://example.org/sub/sitemap-pages.xml</loc></sitemap>
</sitemapindex>
`,
  );
});
