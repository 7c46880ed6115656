import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright';
import { BENCH, type Served } from '../site/server.ts';
import type { BuiltSite } from '../site/site.ts';

/** Gives the ids of all articles that a query finds. */
export interface Asked {
  ask: (query: string) => Promise<string[]>;
  close: () => Promise<void>;
}

declare global {
  interface Window {
    ask: (query: string) => Promise<string[]>;
  }
}

/** Opens the client's code in a page of its own, with the index of the site. */
export async function openSearch(
  browser: Browser,
  { origin }: Served,
  { base, benchDir }: BuiltSite,
): Promise<Asked> {
  await build({
    entryPoints: [join(import.meta.dirname, 'client.ts')],
    outfile: join(benchDir, 'ask', 'client.js'),
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  const html = `<!doctype html><html data-index="${base}/pagefind/"><script type="module" src="client.js"></script>`;
  return openPage(browser, origin, { folder: join(benchDir, 'ask'), path: `${BENCH}ask/`, html });
}

/** Opens a page that sets `window.ask`. @param page.folder where its files are, and it is written */
export async function openPage(
  browser: Browser,
  origin: string,
  { folder, path, html }: { folder: string; path: string; html: string },
): Promise<Asked> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), html);
  const page = await browser.newPage();
  await page.goto(origin + path);
  await page.waitForFunction(() => 'ask' in window);
  return {
    ask: (query) => page.evaluate((text) => window.ask(text), query),
    close: () => page.close(),
  };
}
