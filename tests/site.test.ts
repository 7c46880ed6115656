import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { HtmlValidate } from 'html-validate';
import { parse } from 'yaml';
import { build, temporaryFolder } from './harness/build.ts';
import { deadLinks, htmlFiles } from './harness/pages.ts';

const folder = await temporaryFolder();
const out = join(folder.path, 'out');
let report = '';

before(async () => {
  const result = await build({ outDir: out, cacheDir: join(folder.path, 'cache') });
  assert.equal(result.exitCode, 0, result.output);
  ({ report } = result);
});
after(() => folder[Symbol.asyncDispose]());

const read = (path: string) => readFile(join(out, path), 'utf8');

test('the sample archive has no problem', () => {
  assert.equal(report, '');
});

test('every article has its page, drafts have none', async () => {
  const files = new Set(await htmlFiles(out));
  const { files: written } = await walkArticles();
  assert.ok(written.length > 60 && written.some(({ draft }) => draft));
  for (const { path, draft } of written) {
    assert.equal(files.has(`${path}/index.html`), !draft, path);
  }
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro prints void elements without a slash and keeps optional white space.
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // Headlines are as long as their authors write them.
      'long-title': 'off',
      // tel: links and the like are the author's.
      'tel-non-breaking': 'off',
      // A heading's id may begin with a digit (HTML section 3.2.6 asks for no more than one character).
      'valid-id': ['error', { relaxed: true }],
    },
  });
  for (const file of await htmlFiles(out)) {
    const { results } = await validator.validateString(await read(file), file);
    const messages = results.flatMap(({ messages: found }) =>
      found.map(
        ({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`,
      ),
    );
    assert.deepEqual(messages, []);
  }
});

test('every internal link and asset resolves', async () => {
  assert.deepEqual(await deadLinks(out, ''), []);
});

test('an article has one small script, other pages have none, and nothing is inline', async () => {
  for (const file of await htmlFiles(out)) {
    const html = await read(file);
    const scripts = [...html.matchAll(/<script[^>]*>/gi)].map(([tag]) => tag);
    const isArticle = html.includes(' data-found=');
    assert.equal(scripts.length, isArticle || file === 'search/index.html' ? 1 : 0, file);
    if (isArticle) {
      const [, path = ''] =
        /^<script type="module" src="\/(_astro\/.+\.js)">$/.exec(String(scripts)) ?? [];
      assert.ok(gzipSync(await read(path)).byteLength < 500, file);
    }
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i, file);
    assert.match(html, /Content-Security-Policy/, file);
  }
});

test('a withdrawn article says so and is in no list and no feed', async () => {
  const path = '2023/08/24/jellyfish-report';
  const page = await read(`${path}/index.html`);
  assert.match(page, /本文已撤下/);
  assert.match(page, /noindex/);
  for (const file of [...(await htmlFiles(out)), 'rss.xml']) {
    if (file !== `${path}/index.html`) assert.ok(!(await read(file)).includes(path), file);
  }
});

test('every alias leads to its article', async () => {
  let count = 0;
  const { files } = await walkArticles();
  for (const { path, aliases } of files) {
    for (const alias of aliases) {
      count += 1;
      const html = await read(`${alias}/index.html`);
      assert.ok(html.includes(`url=/${encodeURI(path)}/`), alias);
      assert.ok(
        html.includes(`rel="canonical" href="https://example.org/${encodeURI(path)}/"`),
        alias,
      );
    }
  }
  assert.ok(count >= 3);
});

test('the feed is RSS with lasting ids and absolute links', async () => {
  const xml = await read('rss.xml');
  assert.ok(Buffer.byteLength(xml) <= 1_000_000);
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
    rss: { channel: Record<string, unknown> & { item: Record<string, unknown>[] } };
  };
  const { channel } = parsed.rss;
  assert.equal(channel.language, 'zh-CN');
  const links = channel['atom:link'] as Record<string, string>[];
  assert.equal(
    links.find((link) => link['@_rel'] === 'self')?.['@_href'],
    'https://example.org/rss.xml',
  );
  assert.equal(channel.item.length, 50);
  const days = channel.item.map(({ pubDate }) => Date.parse(String(pubDate)));
  assert.ok(days.every((day) => Number.isFinite(day)));
  for (const { link, guid, 'content:encoded': content } of channel.item) {
    assert.match(String(link), /^https:\/\/example\.org\//);
    assert.equal((guid as Record<string, string>)['@_isPermaLink'], 'false');
    assert.doesNotMatch(String(content), /(?:href|src)="(?!https?:|mailto:)/);
  }
  const withId = channel.item.map(({ guid }) => (guid as Record<string, string>)['#text']);
  assert.equal(new Set(withId).size, 50);
});

test('who walks the feeds back has every published article once, with its text', async () => {
  const walk = async (name: string, item: RegExp, content: RegExp) => {
    const items: string[] = [];
    let xml = await read(name);
    for (;;) {
      const previous = /rel="prev-archive" href="https:\/\/example\.org\/([^"]+)"/.exec(xml)?.[1];
      if (previous === undefined) break;
      xml = await read(previous);
      items.push(...[...xml.matchAll(item)].map(([, id = '']) => id));
      assert.equal(xml.match(content)?.length, xml.match(item)?.length, previous);
      assert.doesNotMatch(xml, /hljs|tabindex=|loading=&|srcset=|class=&quot;scroll/);
    }
    assert.equal(new Set(items).size, items.length);
    return items;
  };
  const ids = await walk('rss.xml', /<guid [^>]*>([^<]+)</g, /<content:encoded>&lt;/g);
  assert.deepEqual(
    await walk('atom.xml', /<entry[^>]*><id>([^<]+)</g, /<content type="html">&#x3C;/g),
    ids,
  );
  const { files } = await walkArticles();
  const published = files.filter(({ draft, withdrawn }) => !draft && !withdrawn);
  assert.equal(ids.length, published.length);
});

test('every page leads to the feeds, and what has feeds of its own to them first', async () => {
  const linked = async (path: string) => {
    const links = [
      ...(await read(path)).matchAll(/<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)"/g),
    ];
    return links.map(([, type, url]) => [type, url?.replace('https://example.org', '')]);
  };
  const site = [
    ['application/rss+xml', '/rss.xml'],
    ['application/atom+xml', '/atom.xml'],
    ['application/feed+json', '/feed.json'],
  ];
  for (const path of ['index.html', '2024/06/01/static-newsroom/index.html', '404.html']) {
    assert.deepEqual(await linked(path), site);
  }
  assert.deepEqual(await linked('tags/tides/index.html'), [
    ['application/rss+xml', '/tags/tides/rss.xml'],
    ['application/atom+xml', '/tags/tides/atom.xml'],
    ...site,
  ]);
});

test('the subscriptions are the feeds that there are, each once', async () => {
  const opml = await read('feeds.opml');
  const listed = [...opml.matchAll(/xmlUrl="https:\/\/example\.org\/([^"]+)"/g)].map(([, url]) =>
    decodeURI(url ?? ''),
  );
  const files = await readdir(out, { recursive: true });
  const feeds = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)rss\.xml$/.test(file) && !/^\d/.test(file));
  assert.ok(feeds.length > 20);
  assert.deepEqual(listed.toSorted(), feeds.toSorted());
  for (const file of feeds) {
    const page = await read('feeds/index.html');
    assert.ok(page.includes(`href="/${encodeURI(file)}"`), file);
  }
});

test('the manifest lists every other file', async () => {
  const manifest = JSON.parse(await read('manifest.json')) as { path: string }[];
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).length;
  assert.equal(manifest.length, files - 1);
});

/** The sample's articles by their files' names, as an author sees them. */
async function walkArticles() {
  const names = await readdir('content/articles', { recursive: true });
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith('.md'))
      .map(async (name) => ({
        path: name.replaceAll('\\', '/').replace(/(\/index)?\.md$/, ''),
        ...frontMatterOf(await readFile(join('content/articles', name), 'utf8')),
      })),
  );
  return { files };
}

function frontMatterOf(text: string) {
  const {
    draft,
    withdrawn,
    aliases = [],
  } = parse(text.split(/^---$/m)[1] ?? '') as {
    draft?: boolean;
    withdrawn?: object;
    aliases?: string | string[];
  };
  const paths = [aliases].flat().map((alias) => alias.replace(/^\/|\/$/g, ''));
  return { draft: draft === true, withdrawn: withdrawn !== undefined, aliases: paths };
}
