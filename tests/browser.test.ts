import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { builtSite } from './harness/builtSite.ts';
import { htmlFiles } from './harness/pages.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = await builtSite();
const { out, origin, browser } = site;
after(() => site[Symbol.asyncDispose]());

/** Opens pages, and gives what the browser had to complain about. */
async function visit(
  paths: string[],
  look: (page: Page, path: string) => Promise<void>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: false, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  let current = '';
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${current} ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${current} ${error.message}`));
  for (const path of paths) {
    current = path;
    const response = await page.goto(origin + path);
    assert.equal(response?.status(), 200, path);
    await look(page, path);
  }
  await context.close();
  return complaints;
}

/** Every page but aliases, which lead away at once. */
async function pagePaths(): Promise<string[]> {
  const files = await htmlFiles(out);
  const stay = await Promise.all(
    files.map(
      async (file) => !/http-equiv="refresh"/.test(await readFile(join(out, file), 'utf8')),
    ),
  );
  return files
    .filter((_, index) => stay[index])
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** One page of each kind. */
const kinds = [
  ...['/', '/2024/06/01/static-newsroom/', '/2024/', '/2024/06/', '/2024/06/01/', '/archive/'],
  ...['/tags/', '/tags/tides/', '/series/', '/search/', '/about/', '/corrections/', '/404.html'],
  '/2023/08/24/jellyfish-report/',
];

test('no page has anything to complain about, and none scrolls sideways on a phone', async () => {
  const wide: string[] = [];
  const complaints = await visit(
    await pagePaths(),
    async (page, path) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${path} is ${width} px wide`);
    },
    { viewport: { width: 320, height: 640 } },
  );
  assert.deepEqual(complaints, []);
  assert.deepEqual(wide, []);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async () => {
    const violations: string[] = [];
    // It takes half a second a page: beside one of each kind some of the others, whose texts differ.
    const others = (await pagePaths()).filter((_, index) => index % 6 === 0);
    const paths = colorScheme === 'light' ? [...new Set([...kinds, ...others])] : kinds;
    // axe is put in by the test; the page's own policy is tested above.
    const options = { colorScheme, bypassCSP: true };
    await visit(
      paths,
      async (page, path) => {
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe: run } = window as unknown as { axe: typeof import('axe-core') };
          const { violations: all } = await run.run();
          return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        violations.push(...found.map((text) => `${path} ${text}`));
      },
      options,
    );
    assert.deepEqual(violations, []);
  });
}

test('an article reads fully without JavaScript', async () => {
  const texts: string[] = [];
  const path = '/2024/06/01/static-newsroom/';
  for (const javaScriptEnabled of [true, false]) {
    await visit(
      [path],
      async (page) => {
        texts.push(await page.locator('main').innerText());
      },
      { javaScriptEnabled },
    );
  }
  assert.equal(texts[0], texts[1]);
  assert.ok((texts[0] ?? '').length > 1000);
});

test('every kind of page can be walked with the keyboard, from a link to the main text on', async () => {
  await visit(kinds, async (page) => {
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').getAttribute('class'), 'skip');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator(':focus').getAttribute('id'), 'page-main');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement !== document.body));
  });
});

test('a picture of the sample is drawn', async () => {
  await visit(['/2024/06/01/static-newsroom/'], async (page) => {
    const width = await page
      .locator('img')
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
    assert.ok(width > 300);
  });
});

test('search finds articles by a query in the address, under the policy', async () => {
  const complaints = await visit(['/search/?q=灯塔'], async (page) => {
    await page.locator('#results li').first().waitFor();
    const titles = await page.locator('#results li').allInnerTexts();
    assert.ok(titles.length >= 3);
    for (const text of titles) assert.match(text, /灯塔/);
    assert.equal(await page.locator('[role=status]').innerText(), `共 ${titles.length} 篇`);
    await page.locator('#results a').first().click();
    await page.waitForURL(/\/\d{4}\//);
    assert.match(await page.locator('main').innerText(), /灯塔/);
  });
  assert.deepEqual(complaints, []);
});

test('search knows names and tags, and nothing of a withdrawn article', async () => {
  await visit(['/search/?q=Mara Ellison'], async (page) => {
    await page.locator('#results li').nth(4).waitFor();
  });
  await visit(['/search/?q=会唱歌的水母'], async (page) => {
    await page.getByText('没有文章含有').waitFor();
    assert.equal(await page.locator('#results li').count(), 0);
  });
});

test('search finds a cut out of a headline that no dictionary has, and nothing else', async () => {
  await visit(['/search/'], async (page) => {
    await page.locator('.search-form [name=q]').fill('十年的报纸搬');
    await page.locator('#results li').first().waitFor();
    assert.equal(await page.locator('#results li').count(), 1);
    await page.locator('.search-form [name=q]').fill('十年的报纸船');
    await page.waitForFunction(() => document.querySelectorAll('#results li').length === 0);
  });
});

for (const [path, whole] of [
  ['/rss.xml', 'item > encoded'],
  ['/atom.xml', 'entry > content'],
] as const) {
  test(`${path}, opened, says what it is for, and is readable`, async () => {
    await visit(
      [path],
      async (page) => {
        const shown = (selector: string) => page.locator(selector).first().isVisible();
        assert.equal(await shown('parsererror'), false);
        for (const part of ['title', 'description, summary', 'link', 'pubDate, published']) {
          assert.equal(await shown(`:is(item, entry) > :is(${part})`), true, part);
        }
        assert.equal(await shown(whole), false);
        const styles = await page.evaluate(() => {
          const root = document.documentElement;
          const { backgroundColor } = getComputedStyle(root);
          return [getComputedStyle(root, '::before').content, backgroundColor, root.scrollWidth];
        });
        assert.match(String(styles[0]), /订阅/);
        assert.deepEqual(styles.slice(1), ['rgb(22, 24, 26)', 320]);
      },
      { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
    );
  });
}
