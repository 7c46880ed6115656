import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright';
import { searchRights } from '../../src/site.ts';
import { drawingPolicy, hashedPrefixes, policies } from '../../src/hosting/headers.ts';
import { build, temporaryFolder } from '../harness/build.ts';
import { launchChromium } from '../harness/chromium.ts';
import { compiles, complaintsOf } from './browse.ts';
import { answersOf, fileLike, type Expected } from './kinds.ts';
import { request } from './request.ts';
import { startCaddy, startNginx, type RunningServer } from './servers.ts';

const folder = await temporaryFolder();
const bases = ['', '/sub/path'];
let browser: Browser;

before(async () => {
  browser = await launchChromium();
  // One after the other: builds of one checkout at once disturb each other.
  for (const base of bases) {
    const result = await build({
      outDir: siteOf(base),
      cacheDir: join(folder.path, `cache-${rootOf(base)}`),
      siteUrl: `https://example.org${base}/`,
    });
    assert.equal(result.exitCode, 0, result.output);
  }
});
after(async () => {
  await browser.close();
  await folder[Symbol.asyncDispose]();
});

/** What the server takes for its root. */
function rootOf(base: string): string {
  return base === '' ? 'root' : 'sub';
}

function siteOf(base: string): string {
  return join(folder.path, rootOf(base), base);
}

for (const [name, start, file] of [
  ['nginx', startNginx, 'nginx.conf'],
  ['Caddy', startCaddy, 'Caddyfile'],
] as const) {
  for (const base of bases) {
    suite(`${name}, ${base === '' ? 'at the root' : `below ${base}`}`, () => {
      let server: RunningServer;
      const get = (path: string, options?: Parameters<typeof request>[2]) =>
        request(server.origin, base + path, options);

      before(async () => {
        const include = await readFile(join(`${siteOf(base)}.hosting`, file), 'utf8');
        const own = join(folder.path, `${name}-${rootOf(base)}`);
        server = await start({ root: join(folder.path, rootOf(base)), include, folder: own });
      });
      after(() => server.close());

      test('every kind of URL has its status, type, caching and policies', async () => {
        for (const expected of await answersOf(siteOf(base), base)) {
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
          if (status === 404)
            assert.match(body.toString(), /<meta name="robots" content="noindex"/);
        }
      });

      test('what a browser has is not sent again, and HEAD is GET without a body', async () => {
        const script = await fileLike(siteOf(base), '_astro/*.js');
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
        const style = await fileLike(siteOf(base), '_astro/*.css');
        const picture = await fileLike(siteOf(base), 'pictures/**/*.webp');
        const engine = await fileLike(siteOf(base), 'pagefind/engine/wasm.*');
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
          ...[
            '/..%2f..%2f..%2fetc/passwd',
            '/%2e%2e/%2e%2e/etc/passwd',
            '/%00',
            '/index.html%00.jpg',
          ],
          ...[
            '/media/..%2f..%2f..%2fetc%2fpasswd',
            '/media/',
            '/pictures/',
            '/_astro/',
            '/pagefind/',
          ],
        ]) {
          const { status, body } = await get(path);
          assert.doesNotMatch(body.toString(), /root:|Index of/);
          // Above the base the server is its owner's: Caddy answers nothing there with 200.
          if (base === '' || !/%2f|%2e/.test(path) || name === 'nginx') {
            assert.ok(status >= 400 && status < 500, `${path} ${status}`);
          }
        }
      });

      test('Chromium has nothing to complain about, and search finds', async () => {
        const complaints = await complaintsOf(browser, server.origin + base);
        assert.deepEqual(complaints, []);
      });

      test('no page but search may compile WebAssembly', async () => {
        const site = server.origin + base;
        assert.equal(await compiles(browser, `${site}/search/`), true);
        assert.equal(await compiles(browser, `${site}/2024/06/01/static-newsroom/`), false);
      });
    });
  }
}

test('what is immutable has a digest in its name', async () => {
  const rules = await readFile(join(siteOf(''), '_headers'), 'utf8');
  const patterns = [...rules.matchAll(/^\/(\S+)\n {2}Cache-Control: .*immutable/gm)];
  assert.equal(patterns.length, hashedPrefixes.length);
  for (const [, pattern = ''] of patterns) {
    // A star of these files is any text, with slashes too.
    const name = await fileLike(siteOf(''), pattern.replace(/\/\*$/, '/**/*.*'));
    assert.match(name, /(\/[0-9a-f]{12}|[._][\w-]{7,})(\.\d+)?\.\w+$/);
    await access(join(siteOf(''), name));
  }
});
