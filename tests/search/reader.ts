import assert from 'node:assert/strict';
import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { languages } from '../../src/i18n/texts.ts';
import { site } from '../../src/site.config.ts';
import { browser, server } from './site.ts';

export const { search: texts } = languages[site.interfaceLanguage];

/** A reader with a browser of their own, on a page of the site. */
export interface Reader extends AsyncDisposable {
  page: Page;
  /** What the browser had to complain about. */
  complaints: string[];
  field: Locator;
  links: Locator;
  /** Goes to an address below the site's path, and waits for the answer to the query that it says. */
  open(path: string): Promise<void>;
  /** Waits until the answer to a query is shown. */
  settled(query: string): Promise<void>;
  /** Presses Enter in the field, and waits for the answer. */
  enter(): Promise<void>;
  /** Asks, and waits for the answer. */
  ask(query: string): Promise<void>;
  /** Asks, and gives the paths of all results in their order. */
  find(query: string): Promise<string[]>;
  /** The paths of all results, in their order. */
  all(): Promise<string[]>;
  status(): Promise<string>;
  /** What has the focus: the address of a link, or the name of an element. */
  focused(): Promise<string | undefined>;
}

export async function visit(path: string, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  const field = page.locator('.search-form .search-field');
  const links = page.locator('#results .result-link');
  const more = page.locator('.search-more');
  const reader: Reader = {
    ...{ page, complaints, field, links },
    async open(to) {
      await page.goto(server.origin + server.base + to);
      const query = new URL(page.url()).searchParams.get('q');
      if (query !== null && options.javaScriptEnabled !== false) await reader.settled(query);
    },
    async settled(query) {
      await page.waitForFunction(
        (asked) =>
          (new URL(location.href).searchParams.get('q') ?? '') === asked &&
          document.querySelector('.search')?.getAttribute('aria-busy') === 'false',
        query.trim(),
      );
    },
    async enter() {
      // The page says so in a moment; the query may be the same as before.
      const root = page.locator('.search');
      await root.evaluate((element) => {
        element.setAttribute('aria-busy', 'true');
      });
      await field.press('Enter');
      await page.locator('.search[aria-busy=false]').waitFor();
    },
    async ask(query) {
      await field.fill(query);
      await reader.enter();
      await reader.settled(query);
    },
    async find(query) {
      await reader.ask(query);
      return reader.all();
    },
    async all() {
      while (await more.isVisible()) {
        const count = await links.count();
        await more.click();
        await links.nth(count).waitFor();
      }
      const hrefs = await links.evaluateAll((all) =>
        all.map((link) => link.getAttribute('href') ?? ''),
      );
      return hrefs.map((href) => {
        assert.ok(href.startsWith(`${server.base}/`), href);
        return href.slice(server.base.length).replace(/#.*$/, '');
      });
    },
    status: () => page.locator('[role=status]').innerText(),
    focused: () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName,
      ),
    [Symbol.asyncDispose]: () => context.close(),
  };
  await reader.open(path);
  return reader;
}
