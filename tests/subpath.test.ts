import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { build, temporaryFolder } from './harness/build.ts';
import { launchChromium } from './harness/chromium.ts';
import { deadLinks } from './harness/pages.ts';
import { serve } from './harness/serve.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

test('the site works below a path', async () => {
  const out = join(folder.path, 'out');
  const siteUrl = 'https://example.org/sub/path/';
  const result = await build({ outDir: out, cacheDir: join(folder.path, 'cache'), siteUrl });
  assert.equal(result.exitCode, 0, result.output);
  assert.deepEqual(await deadLinks(out, '/sub/path'), []);
  const home = await readFile(join(out, 'index.html'), 'utf8');
  assert.match(home, /<link rel="canonical" href="https:\/\/example\.org\/sub\/path\/"/);
  const feed = await readFile(join(out, 'rss.xml'), 'utf8');
  const links = [...feed.matchAll(/<link>([^<]*)/g)].map(([, url = '']) => url);
  assert.ok(
    links.every((url) => url.startsWith(siteUrl)),
    links.join(' '),
  );
  assert.match(feed, /href="https:\/\/example\.org\/sub\/path\/rss\.xml"/);

  const browser = await launchChromium();
  const site = await serve(out, '/sub/path');
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(response.url());
    });
    await page.goto(`${site.origin}/sub/path/`);
    await page.locator('article a').first().click();
    assert.match(page.url(), /\/sub\/path\/\d{4}\//);
    await page.goto(`${site.origin}/sub/path/search/?q=灯塔`);
    await page.locator('#results a').first().click();
    await page.waitForURL(/\/sub\/path\/\d{4}\//);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
    await site.close();
  }
});
