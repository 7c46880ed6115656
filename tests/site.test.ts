import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { HtmlValidate } from 'html-validate';
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

test('every article and alias has its page, drafts have none', async () => {
  const files = new Set(await htmlFiles(out));
  const { files: written } = await walkArticles();
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

test('articles need no script, and nothing is inline', async () => {
  for (const file of await htmlFiles(out)) {
    const html = await read(file);
    if (file !== 'search/index.html') assert.doesNotMatch(html, /<script/i, file);
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i, file);
    if (!/http-equiv="refresh"/.test(html)) assert.match(html, /Content-Security-Policy/, file);
  }
});

test('a withdrawn article says so and is in no list, no feed and no search', async () => {
  const path = '2023/08/24/jellyfish-report';
  const page = await read(`${path}/index.html`);
  assert.match(page, /本文已撤下/);
  assert.match(page, /noindex/);
  for (const file of [...(await htmlFiles(out)), 'rss.xml']) {
    if (file !== `${path}/index.html`) assert.ok(!(await read(file)).includes(path), file);
  }
});

test('an alias leads to its article', async () => {
  const html = await read('tech/static-newsroom/index.html');
  assert.match(html, /url=\/2024\/06\/01\/static-newsroom\//);
  assert.match(
    html,
    /rel="canonical" href="https:\/\/example.org\/2024\/06\/01\/static-newsroom\/"/,
  );
});

test('the feed is RSS with lasting ids and absolute links', async () => {
  const xml = await read('rss.xml');
  assert.ok(Buffer.byteLength(xml) <= 1_000_000);
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
    rss: { channel: Record<string, unknown> & { item: Record<string, unknown>[] } };
  };
  const { channel } = parsed.rss;
  assert.equal(channel.language, 'zh-CN');
  assert.equal(
    (channel['atom:link'] as Record<string, string>)['@_href'],
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
        draft: /^draft: true$/m.test(await readFile(join('content/articles', name), 'utf8')),
      })),
  );
  return { files };
}
