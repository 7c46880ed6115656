import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { searchRights } from '../../src/site.ts';
import { drawingPolicy, hashedPrefixes, policies } from '../../src/hosting/headers.ts';
import { temporaryFolder } from '../harness/build.ts';
import { launchChromium } from '../harness/chromium.ts';
import { compiles, complaintsOf } from './browse.ts';
import { answersOf, fileLike, type Expected } from './kinds.ts';
import { buildSites, onEachServer, siteOf } from './sites.ts';

const folder = await temporaryFolder();
let browser: Browser;

before(async () => {
  browser = await launchChromium();
  await buildSites(folder.path);
});
after(async () => {
  await browser.close();
  await folder[Symbol.asyncDispose]();
});

onEachServer(folder.path, ({ server, base, folder: site, address, get }) => {
  test('every kind of URL has its status, type, caching and policies', async () => {
    for (const expected of await answersOf(site, base)) {
      const { status, headers, body } = await get(expected.path);
      const found: Expected = { path: expected.path, status };
      if (expected.type !== undefined) found.type = headers['content-type'] ?? '';
      if (expected.location !== undefined) {
        found.location = decodeURI(headers.location ?? '');
        // Caddy sends 308 to the slash, with which POST stays POST; nobody posts here.
        if (found.status === 308) found.status = 301;
      }
      found.cache = headers['cache-control'] ?? '';
      assert.deepEqual(found, expected);
      const isDrawing = /^\/pictures\/.*\.svg$/.test(expected.path) && status === 200;
      for (const policy of policies(searchRights)) {
        const [header, value] =
          isDrawing && policy[0] === drawingPolicy[0] ? drawingPolicy : policy;
        assert.equal(headers[header.toLowerCase()], value, `${header} of ${expected.path}`);
      }
      if (status === 404) assert.match(body.toString(), /<meta name="robots" content="noindex"/);
    }
  });

  test('what a browser has is not sent again, and HEAD is GET without a body', async () => {
    const script = await fileLike(site, '_astro/*.js');
    for (const path of [
      '/',
      '/rss.xml',
      '/sitemap.xml',
      `/${script}`,
      '/pagefind/catalogue.json',
    ]) {
      const { headers } = await get(path);
      for (const condition of [
        { 'If-None-Match': headers.etag ?? '' },
        { 'If-Modified-Since': headers['last-modified'] ?? '' },
      ]) {
        const answer = await get(path, { headers: condition });
        assert.equal(answer.status, 304, `${path} ${JSON.stringify(condition)}`);
        assert.equal(answer.headers['cache-control'], headers['cache-control']);
      }
      const head = await get(path, { method: 'HEAD' });
      assert.equal(head.status, 200);
      assert.equal(head.headers['content-type'], headers['content-type']);
      assert.equal(head.body.length, 0);
    }
  });

  test('text is compressed, what is compressed already is not', async () => {
    const style = await fileLike(site, '_astro/*.css');
    const picture = await fileLike(site, 'pictures/**/*.webp');
    const engine = await fileLike(site, 'pagefind/engine/wasm.*');
    const headers = { 'Accept-Encoding': 'gzip' };
    for (const path of ['/', `/${style}`, '/rss.xml', '/manifest.json', '/no-such-page/']) {
      const { headers: found, body } = await get(path, { headers });
      assert.equal(found['content-encoding'], 'gzip', path);
      assert.match(found.vary ?? '', /Accept-Encoding/i);
      assert.ok(body.length < (await get(path)).body.length, path);
    }
    for (const path of [`/${picture}`, `/${engine}`]) {
      assert.equal((await get(path, { headers })).headers['content-encoding'], undefined, path);
    }
  });

  test('no way leads out of the folder, and nothing is listed', async () => {
    for (const path of [
      ...['/..%2f..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/%00', '/index.html%00.jpg'],
      ...['/media/..%2f..%2f..%2fetc%2fpasswd', '/media/', '/pictures/', '/_astro/', '/pagefind/'],
    ]) {
      const { status, body } = await get(path);
      assert.doesNotMatch(body.toString(), /root:|Index of/);
      // Above the base the server is its owner's: Caddy answers nothing there with 200.
      if (base === '' || !/%2f|%2e/.test(path) || server === 'nginx') {
        assert.ok(status >= 400 && status < 500, `${path} ${status}`);
      }
    }
  });

  test('Chromium has nothing to complain about, and search finds', async () => {
    const complaints = await complaintsOf(browser, address());
    assert.deepEqual(complaints, []);
  });

  test('no page but search may compile WebAssembly', async () => {
    assert.equal(await compiles(browser, `${address()}/search/`), true);
    assert.equal(await compiles(browser, `${address()}/2024/06/01/static-newsroom/`), false);
  });
});

test('what is immutable has a digest in its name', async () => {
  const rules = await readFile(join(siteOf(folder.path, ''), '_headers'), 'utf8');
  const patterns = [...rules.matchAll(/^\/(\S+)\n {2}Cache-Control: .*immutable/gm)];
  assert.equal(patterns.length, hashedPrefixes.length);
  for (const [, pattern = ''] of patterns) {
    // A star of these files is any text, with slashes too.
    const name = await fileLike(siteOf(folder.path, ''), pattern.replace(/\/\*$/, '/**/*.*'));
    assert.match(name, /(\/[0-9a-f]{12}|[._][\w-]{7,})(\.\d+)?\.\w+$/);
    await access(join(siteOf(folder.path, ''), name));
  }
});
