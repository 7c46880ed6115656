import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fromXml } from 'xast-util-from-xml';
import type { Element } from 'xast';
import type { Manifest } from '../src/build/manifest.ts';
import { build, temporaryFolder } from './harness/build.ts';
import { checkout } from './harness/checkout.ts';
import { htmlFiles } from './harness/pages.ts';
import { malformed } from './feeds/xmllint.ts';

const siteUrl = 'https://example.org/sub/path/';
const folder = await temporaryFolder();
const out = join(folder.path, 'out');
let projectDir = '';
let files = new Map<string, string>();

before(async () => {
  projectDir = await checkout(join(folder.path, 'project'), ['tests', 'docs', 'bench']);
  files = await buildSite();
});
after(() => folder[Symbol.asyncDispose]());

/** @returns the digests of what is published, by path */
async function buildSite(): Promise<Map<string, string>> {
  const result = await build({
    projectDir,
    outDir: out,
    cacheDir: join(folder.path, 'cache'),
    siteUrl,
  });
  assert.equal(result.exitCode, 0, result.output);
  assert.equal(result.report, '');
  const manifest = JSON.parse(await read('manifest.json')) as Manifest;
  return new Map(manifest.map(({ path, sha256 }) => [path, sha256]));
}

const read = (file: string) => readFile(join(out, file), 'utf8');

/** The file of the site at a whole address. */
function fileAt(url: string): string {
  assert.ok(url.startsWith(siteUrl), url);
  const path = decodeURIComponent(url.slice(siteUrl.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The elements of a sitemap or of the index. */
async function entriesOf(file: string): Promise<Element[]> {
  return elements(elements(fromXml(await read(file)))[0]);
}

function elements(parent?: { children: { type: string }[] }): Element[] {
  return (parent?.children ?? []).filter((child): child is Element => child.type === 'element');
}

function text({ children }: Element): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

/** The text of one element that is there once. */
function one(parent: Element, name: string): string {
  const found = elements(parent).filter((child) => child.name === name);
  assert.equal(found.length, 1, name);
  return found[0] ? text(found[0]) : '';
}

const sitemapFiles = async () =>
  (await entriesOf('sitemap.xml')).map((entry) => fileAt(one(entry, 'loc')));
const monthAndPages = async () =>
  (await sitemapFiles()).filter((file) => file !== 'sitemap-news.xml');

/** Of XML Schema, as the schemas of the protocol ask: a day, or a time with its zone. */
const dateType = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-](0\d|1[0-3]):\d\d)?$/;

test('the index names every sitemap that there is, and robots.txt the index and the news', async () => {
  const named = await sitemapFiles();
  const there = (await readdir(out)).filter((name) => /^sitemap-.*\.xml$/.test(name));
  assert.deepEqual(named.toSorted(), there.toSorted());
  assert.ok(there.length > 50);
  const robots = (await read('robots.txt')).split('\n');
  const [note = ''] = robots.filter((line) => line.includes('/sub/path/.'));
  assert.match(note, /^#/);
  assert.deepEqual(
    robots.filter((line) => line !== '' && !line.startsWith('#')),
    [
      ...['User-agent: *', 'Disallow:'],
      `Sitemap: ${siteUrl}sitemap.xml`,
      `Sitemap: ${siteUrl}sitemap-news.xml`,
    ],
  );
});

test('all are well-formed, and as the protocol asks', async () => {
  const names = ['sitemap.xml', ...(await sitemapFiles())];
  assert.equal(malformed([...names, 'opensearch.xml'].map((name) => join(out, name))), '');
  for (const name of names) {
    const isIndex = name === 'sitemap.xml';
    const [root] = elements(fromXml(await read(name)));
    assert.equal(root?.name, isIndex ? 'sitemapindex' : 'urlset');
    assert.equal(root.attributes['xmlns'], 'http://www.sitemaps.org/schemas/sitemap/0.9');
    const entries = elements(root);
    assert.ok(entries.length > 0 && entries.length <= 50_000, name);
    for (const entry of entries) {
      assert.equal(entry.name, isIndex ? 'sitemap' : 'url');
      const names = elements(entry).map((child) => child.name);
      assert.match(names.join(' '), /^loc( lastmod)?( image:image)*( news:news)?$/);
      const url = one(entry, 'loc');
      assert.ok(url.length >= 12 && url.length <= 2_048);
      assert.match(url, /^[!-~]+$/);
      if (names.includes('lastmod')) assert.match(one(entry, 'lastmod'), dateType);
    }
  }
});

test('every address is a page that says it is the canonical one', async () => {
  for (const name of await sitemapFiles()) {
    for (const entry of await entriesOf(name)) {
      const url = one(entry, 'loc');
      const html = await read(fileAt(url));
      assert.ok(html.includes(`<link rel="canonical" href="${url}"`), url);
      assert.ok(!html.includes('content="noindex"'), url);
    }
  }
});

test('every page that may be found is in one sitemap, and no other', async () => {
  const listed: string[] = [];
  for (const name of await monthAndPages()) {
    listed.push(...(await entriesOf(name)).map((entry) => fileAt(one(entry, 'loc'))));
  }
  const indexable: string[] = [];
  for (const file of await htmlFiles(out)) {
    const html = await read(file);
    const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
    const isOwn = canonical?.startsWith(siteUrl) === true && fileAt(canonical) === file;
    if (isOwn && !html.includes('content="noindex"')) indexable.push(file);
  }
  assert.deepEqual(listed.toSorted(), indexable.toSorted());
  assert.ok(listed.length > 200);
});

test('every picture is there, and on its page', async () => {
  let count = 0;
  for (const name of await monthAndPages()) {
    for (const entry of await entriesOf(name)) {
      const html = await read(fileAt(one(entry, 'loc')));
      for (const image of elements(entry).filter((child) => child.name === 'image:image')) {
        const url = one(image, 'image:loc');
        assert.ok(files.has(fileAt(url)), url);
        assert.ok(html.includes(new URL(url).pathname), url);
        count += 1;
      }
    }
  }
  assert.ok(count > 10, String(count));
});

test('a sitemap says of an article what its page says', async () => {
  const [entry] = (await entriesOf('sitemap-2022-07.xml')).filter((each) =>
    one(each, 'loc').endsWith('/2022/07/28/tide-alliance/'),
  );
  assert.ok(entry);
  const html = await read('2022/07/28/tide-alliance/index.html');
  assert.ok(html.includes(`datetime="${one(entry, 'lastmod')}"`));
});

test('a newest article changes its month, the pages, the news and the index, and no other sitemap', async () => {
  const article = join(projectDir, 'content/articles/2026/11/21/newest.md');
  await mkdir(join(article, '..'), { recursive: true });
  await writeFile(
    article,
    '---\ntitle: 新潮\ndate: 2026-11-21 09:00\nsection: 城市\n---\n\n潮水。\n',
  );
  // An owner's own file is no fault, and stays.
  await writeFile(join(projectDir, 'public/robots.txt'), 'User-agent: *\nDisallow: /about/\n');
  const now = await buildSite();
  const changed = [...now.keys()].filter((path) => files.get(path) !== now.get(path));
  assert.deepEqual(changed.filter((path) => /sitemap|robots/.test(path)).toSorted(), [
    ...['robots.txt', 'sitemap-2026-11.xml', 'sitemap-news.xml', 'sitemap-pages.xml'],
    'sitemap.xml',
  ]);
  assert.match(await read('robots.txt'), /about/);
  const news = await entriesOf('sitemap-news.xml');
  assert.equal(one(news[0] as Element, 'lastmod'), '2026-11-21T09:00:00+08:00');
  const urls = (await entriesOf('sitemap-2026-11.xml')).map((entry) => one(entry, 'loc'));
  assert.ok(
    urls.includes(`${siteUrl}2026/11/21/newest/`) && urls.includes(`${siteUrl}2026/11/21/`),
  );
});
