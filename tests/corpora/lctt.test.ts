import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { launchChromium } from '../harness/chromium.ts';
import { serve } from '../harness/serve.ts';
import { articles, built, contentDir, out } from './built.ts';

let report = '';
before(async () => {
  report = await built();
});

test('all articles have their page', () => {
  assert.equal(articles.length, 4006);
  const missing = articles.filter(
    (name) => !existsSync(join(out, name.replace(/\.md$/, ''), 'index.html')),
  );
  assert.deepEqual(missing, []);
});

test('what is wrong with them are warnings', () => {
  assert.doesNotMatch(report, /✗/);
  assert.match(report, /! link\/dead/);
});

test('a headline’s words, and cuts out of it, find its article', async () => {
  const browser = await launchChromium();
  const site = await serve(out);
  try {
    const page = await browser.newPage();
    for (const name of articles.filter((_, index) => index % 200 === 7)) {
      const text = await readFile(join(contentDir, 'articles', name), 'utf8');
      const title = JSON.parse(/^title: (".*")$/m.exec(text)?.[1] ?? '""') as string;
      const run = /\p{Script=Han}{4,}/u.exec(title)?.[0];
      if (run === undefined) continue;
      const query = run.slice(1, 6);
      await page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`);
      await page.locator('.search[aria-busy="false"] #results li').first().waitFor();
      const path = `/${name.replace(/\.md$/, '')}/`;
      const found = async () => {
        const urls = await page
          .locator('#results a')
          .evaluateAll((links) =>
            links.map((link) => decodeURI((link as HTMLAnchorElement).pathname)),
          );
        return urls.includes(path);
      };
      while (!(await found())) {
        const more = page.locator('.search-more');
        assert.ok(await more.isVisible(), `${query} does not find ${path}`);
        const before = await page.locator('#results li').count();
        await more.click();
        await page.waitForFunction(
          (count) => document.querySelectorAll('#results li').length > count,
          before,
        );
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
});
