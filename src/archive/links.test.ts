import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printBody } from './body.ts';
import { resolveLink, targetUrl } from './links.ts';

const source = {
  file: 'articles/2024/03/05/tide/index.md',
  path: '2024/03/05/tide',
  ...{ pictures: {}, lost: [] },
};

const urlOf = (href: string, kind: 'link' | 'picture' = 'link') =>
  targetUrl(resolveLink(href, source, kind));

const links: Record<string, string> = {
  '../other.md': '/2024/03/05/other/',
  '../../04/灯塔/index.md#开放时间': '/2024/03/04/%E7%81%AF%E5%A1%94/#开放时间',
  '/2024/03/04/x/': '/2024/03/04/x/',
  '/2024/03/04/x': '/2024/03/04/x/',
  '/': '/',
  '/../../etc/passwd': '/etc/passwd/',
  '#a': '/2024/03/05/tide/#a',
  '?page=2': '/2024/03/05/tide/?page=2',
  './map.pdf': '/media/articles/2024/03/05/tide/map.pdf',
  '/guide.pdf': '/guide.pdf',
  'www.example.com': '/2024/03/05/tide/www.example.com/',
  'a%20b.md': '/2024/03/05/tide/a%20b/',
  '100%.md': '/2024/03/05/tide/100%25/',
};
for (const [href, url] of Object.entries(links)) {
  test(`${href} leads to ${url}`, () => {
    assert.equal(urlOf(href), url);
  });
}

test('pictures stand beside the article, or in public/', () => {
  assert.equal(urlOf('潮 #1.jpg', 'picture'), '/media/articles/2024/03/05/tide/%E6%BD%AE%20');
  assert.equal(
    urlOf('潮%20%231.jpg', 'picture'),
    '/media/articles/2024/03/05/tide/%E6%BD%AE%20%231.jpg',
  );
  assert.equal(urlOf('/seal.png', 'picture'), '/seal.png');
});

test('a text is printed for pages and for feeds', () => {
  const place = { line: 1, column: 1 };
  const facts = {
    links: [
      { kind: 'link' as const, href: '#a', ...place },
      { kind: 'link' as const, href: '../b.md?x=1&y=2', ...place },
    ],
    ...{ ids: [], headings: [], excerpt: '', graphemes: 0, feedBytes: 0, removed: null },
  };
  const html = '<a href="\u00010\u0001">1</a><a href="\u00011\u0001">2</a>';
  assert.equal(
    printBody(html, facts, source, { root: '/sub', covered: false }),
    '<a href="#a">1</a><a href="/sub/2024/03/05/b/?x=1&amp;y=2">2</a>',
  );
  assert.equal(
    printBody(html, facts, source, { root: 'https://example.org/sub', covered: false }),
    '<a href="https://example.org/sub/2024/03/05/tide/#a">1</a>' +
      '<a href="https://example.org/sub/2024/03/05/b/?x=1&amp;y=2">2</a>',
  );
});
