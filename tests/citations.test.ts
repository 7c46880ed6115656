import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { temporaryFolder } from './harness/build.ts';
import { builtSite } from './harness/builtSite.ts';
import { factsOf, readBibtex, readCslJson, readRis, type CitedItem } from './harness/citationJs.ts';
import { htmlFiles } from './harness/pages.ts';

const folder = await temporaryFolder();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of the site itself, with what trips HTML, BibTeX and RIS. */
const own = `---
title: '</pre></script><b>潮{汐}</b> 100% &amp; $x_1 \\ "ER  - "'
subtitle: 'an @article{a, title = {b}}'
date: 2024-03-05
lang: en
authors: ['Smith, John', 'O’Neil & Sons', 'A', 'B']
translators: [林问渔]  # who has another display name
---
Text.
`;
const ownPath = '/2024/03/05/own/';
const kept = '/2024/06/01/static-newsroom/';

const contentDir = join(folder.path, 'content');
await cp('content', contentDir, { recursive: true });
await mkdir(join(contentDir, 'articles/2024/03/05'), { recursive: true });
await writeFile(join(contentDir, 'articles', `${ownPath.slice(1, -1)}.md`), own);
const site = await builtSite(contentDir);
const { out, origin, browser } = site;
after(async () => {
  await site[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** Opens a page of which the browser may complain about nothing. */
async function open(
  path: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(origin + path);
  await look(page);
  await context.close();
  assert.deepEqual(complaints, []);
}

const summary = (page: Page) => page.locator('.cite summary');
const buttons = (page: Page) => page.locator('.cite button');
const forms = (page: Page) => page.locator('.cite dd > *');
const text = async (locator: Locator) => (await locator.textContent()) ?? '';

test('every article is cited, each record read back says what the page says, and keys are unique', async () => {
  const files = await htmlFiles(out);
  const keys = new Set<string>();
  let count = 0;
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const file of files) {
    const html = await readFile(join(out, file), 'utf8');
    const isArticle = html.includes(' data-found=');
    assert.equal(html.includes('class="cite"'), isArticle, file);
    if (!isArticle) continue;
    const path = encodeURI(`/${file.replace(/index\.html$/, '')}`);
    await page.goto(origin + path);
    const shown = await shownBy(page);
    const [line = '', bibtex = '', ris = '', csl = ''] = await forms(page).allTextContents();
    const items = JSON.parse(csl) as CitedItem[];
    assert.deepEqual(readCslJson(csl), items, file);
    const [item] = items;
    assert.ok(item);
    assert.deepEqual(
      {
        ...factsOf(item),
        author: factsOf(item).author?.map(asShown),
        ...{ translator: undefined, language: item.language },
      },
      { ...shown, id: item.id, DOI: undefined, URL: `https://example.org${path}` },
      file,
    );
    assert.deepEqual(readBibtex(bibtex).map(factsOf), items.map(factsOf), file);
    const records = readRis(ris);
    assert.deepEqual(records.map(factsOf), items.map(factsOf), file);
    assert.equal(records[0]?.language, item.language, file);
    assert.ok(line.includes(`${item.title ?? ''}[`), line);
    assert.ok(line.endsWith(`. https://example.org${path}.`), line);
    assert.match(item.id, /^[\x21-\x7e]+$/);
    count += 1;
    keys.add(item.id.toLowerCase());
  }
  await context.close();
  assert.equal(keys.size, count);
  assert.ok(keys.size > 60);
});

/** A name as people write it, where the page does not have it with a comma. */
function asShown(name: string): string {
  return name === 'Smith, John' ? name : name.replace(/^([^,]+), ([^,]+)$/, '$2 $1');
}

/** What a reader sees of an article's facts. */
function shownBy(page: Page) {
  return page.evaluate(() => {
    const article = document.querySelector('article');
    const texts = (selector: string) =>
      Array.from(article?.querySelectorAll(selector) ?? [], (element) =>
        element.textContent.replace(/\s+/g, ' ').trim(),
      );
    const lang = article?.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
    const [title = '', subtitle] = texts('.article-head :is(.headline, .subtitle)');
    const authors = texts('.facts a[href*="/authors/"]');
    const day = article?.querySelector('time')?.dateTime.slice(0, 10) ?? '';
    const [source = '望潮报库'] = texts('.provenance a[href*="/sources/"]');
    const colon = /^(zh|ja)/.test(lang) ? '：' : ': ';
    return {
      title: subtitle === undefined ? title : `${title}${colon}${subtitle}`,
      author: authors.length === 0 ? undefined : authors,
      translator: undefined,
      issued: { 'date-parts': [day.split('-').map(Number)] },
      container: source,
      language: lang,
    };
  });
}

test('without JavaScript the texts are there, and no button', async () => {
  await open(
    ownPath,
    async (page) => {
      await summary(page).click();
      const [line = ''] = await forms(page).allInnerTexts();
      assert.equal(
        line,
        'Smith John, O’Neil & Sons, A, et al. </pre></script><b>潮{汐}</b> 100% &amp; $x_1 \\ "ER - ": an @article{a, title = {b}}[EB/OL]. 林問漁, trans. (2024-03-05)[引用日期]. https://example.org/2024/03/05/own/.',
      );
      assert.ok((await forms(page).allInnerTexts()).every((form) => form.length > 100));
      assert.equal(await buttons(page).count(), 0);
      // A click takes the whole.
      await forms(page).nth(1).click();
      const selected = await page.evaluate(() => getSelection()?.toString());
      assert.equal(selected?.trim(), (await text(forms(page).nth(1))).trim());
    },
    { javaScriptEnabled: false },
  );
});

test('with the keyboard alone, each form is copied as it stands, and that is announced', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  await open(
    ownPath,
    async (page) => {
      // Already the next day in Shanghai.
      await page.clock.setFixedTime('2026-08-19T16:30:00Z');
      const scripts: string[] = [];
      page.on('request', (request) => scripts.push(request.url()));
      assert.equal(await buttons(page).count(), 0);
      await summary(page).focus();
      await page.keyboard.press('Enter');
      await buttons(page).first().waitFor();
      assert.equal(scripts.length, 1, scripts.join(' '));
      const names = ['GB/T 7714—2025', 'BibTeX', 'RIS', 'CSL-JSON'];
      for (const [index, name] of names.entries()) {
        await page.keyboard.press('Tab');
        const button = page.getByRole('button', { name: `复制 ${name}`, exact: true });
        assert.ok(await button.evaluate((one) => one === document.activeElement), name);
        await page.keyboard.press('Enter');
        const status = page.getByRole('status').nth(index);
        await status.filter({ hasText: '已复制' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.equal(copied, await text(forms(page).nth(index)));
      }
      assert.match(await text(forms(page).first()), /\(2024-03-05\)\[2026-08-20\]\. https:/);
      // Closed and opened again, it has no second row of buttons.
      await summary(page).press('Enter');
      await summary(page).press('Enter');
      assert.equal(await buttons(page).count(), names.length);
    },
    { permissions, timezoneId: 'Asia/Shanghai' },
  );
});

test('where the clipboard is refused, the text is selected; where there is none, there is no button', async () => {
  const select = async (page: Page) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await summary(page).click();
    await buttons(page).nth(2).click();
    const selected = await page.evaluate(() => getSelection()?.toString());
    assert.equal(selected?.trim(), (await text(forms(page).nth(2))).trim());
    assert.equal((await page.getByRole('status').allInnerTexts()).join(''), '');
  };
  await open(kept, select);
  await open(kept, async (page) => {
    await page.evaluate(() => {
      Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    });
    const loaded = page.waitForResponse(/\/copy\./);
    await summary(page).click();
    await (await loaded).finished();
    await page.waitForTimeout(100);
    assert.equal(await buttons(page).count(), 0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an opened citation is accessible and fits a phone, ${colorScheme}`, async () => {
    await open(
      ownPath,
      async (page) => {
        await summary(page).click();
        await buttons(page).first().click();
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe: run } = window as unknown as { axe: typeof import('axe-core') };
          return (await run.run()).violations.map(({ id }) => id);
        });
        assert.deepEqual(violations, []);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      },
      // axe is put in by the test.
      { colorScheme, bypassCSP: true },
    );
  });
}
