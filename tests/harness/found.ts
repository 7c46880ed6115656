import assert from 'node:assert/strict';
import type { BrowserContextOptions, Page } from 'playwright';
import { builtSite } from './builtSite.ts';

/** Builds and serves the archive of tests/fixtures/found, whose first article is read here. */
export async function articleWithHits() {
  const base = '/sub/path';
  const site = await builtSite('tests/fixtures/found', base);
  const article = `${site.origin}${base}/2024/01/lighthouse/`;

  /** Opens the article at a fragment, on a phone; the browser may complain about nothing. */
  const open = async (
    hash: string,
    look: (page: Page, scripts: string[]) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> => {
    const context = await site.browser.newContext({
      viewport: { width: 360, height: 640 },
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    const scripts: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(article + hash, { waitUntil: 'networkidle' });
    await look(page, scripts);
    await context.close();
    // What a test without a network brings about itself.
    const own = complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
    assert.deepEqual(own, []);
  };

  return {
    article,
    open,
    [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
  };
}

/** The bar, and what it does and says. */
export const bar = (page: Page) => page.getByRole('region', { name: '文中标记' });
export const press = (page: Page, name: string) => bar(page).getByRole('button', { name }).click();
export const said = (page: Page) => bar(page).getByRole('status').allInnerTexts();

/** What is marked, as the page has it, or null where nothing ever was. */
export function marked(page: Page, name = 'found'): Promise<string[] | null> {
  return page.evaluate((highlight) => {
    const ranges = CSS.highlights.get(highlight);
    return ranges ? Array.from(ranges, String) : null;
  }, name);
}

/** Whether the current hit is wholly in the window, above the bar and not cut off by a wide block. */
export function currentIsInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('found-current') ?? [];
    if (!(range instanceof Range)) return false;
    const { top, bottom, left, right, width } = range.getBoundingClientRect();
    const limit = document.querySelector('.found-bar')?.getBoundingClientRect().top ?? 0;
    return width > 0 && top >= 0 && bottom <= limit && left >= 0 && right <= innerWidth;
  });
}
