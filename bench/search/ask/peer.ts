import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { measure } from '../../measure/command.ts';
import { site } from '../../../src/site.config.ts';
import { writtenParts } from '../scan/scan.ts';
import type { Article } from '../site/articles.ts';
import { BENCH, type Served } from '../site/server.ts';
import { openPage, type Asked } from './ask.ts';

/**
 * Pagefind's own index of the same articles, by its program with nothing set: one index, in the language of the site.
 * Its pages hold what a reader can search here, and nothing else. Queries are asked part by part, each in quotation
 * marks, because Pagefind takes a row of words for one only if it is the whole query.
 */
export async function openPeer(
  browser: Browser,
  { origin }: Served,
  { benchDir, articles }: { benchDir: string; articles: AsyncIterable<Article> },
): Promise<Asked> {
  const folder = join(benchDir, 'peer');
  await rm(folder, { recursive: true, force: true });
  await writePages(folder, articles);
  await measure({
    program: process.execPath,
    args: [
      resolve('node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs'),
      ...['--site', folder, '--quiet'],
    ],
    folder,
  });
  await writeFile(join(folder, 'ask.js'), SCRIPT);
  const html = `<!doctype html><html lang="${site.lang}"><script type="module" src="ask.js"></script>`;
  const { ask, close } = await openPage(browser, origin, { folder, path: `${BENCH}peer/`, html });
  const idOf = await readIds(join(folder, 'pagefind', 'fragment'));
  return {
    async ask(query) {
      const found: Set<string>[] = [];
      for (const part of writtenParts(query)) found.push(new Set(await ask(`"${part}"`)));
      const [first = new Set<string>(), ...others] = found;
      const all = others.reduce((both, each) => both.intersection(each), first);
      return [...all].map((name) => idOf.get(name) ?? name);
    },
    close,
  };
}

const SCRIPT = `
import * as pagefind from './pagefind/pagefind.js';
await pagefind.init();
window.ask = async (query) => (await pagefind.search(query)).results.map(({ id }) => id);
`;

async function writePages(folder: string, articles: AsyncIterable<Article>): Promise<void> {
  for await (const { id, title, kicker, text } of articles) {
    const lines = [...(kicker === null ? [] : [kicker]), ...text.split('\n')];
    const body = [`<h1>${escape(title)}</h1>`, ...lines.map((line) => `<p>${escape(line)}</p>`)];
    await mkdir(join(folder, id), { recursive: true });
    const head = `<!doctype html><html lang="${site.lang}"><title>${escape(title)}</title>`;
    await writeFile(
      join(folder, id, 'index.html'),
      `${head}<body>${body.join('\n')}</body></html>`,
    );
  }
}

/** By the name of Pagefind's file for an article, the article's id. */
async function readIds(folder: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const content = gunzipSync(await readFile(join(folder, file))).toString();
    const { url } = JSON.parse(content.slice(content.indexOf('{'))) as { url: string };
    names.set(file.replace(/\.pf_fragment$/, ''), url.replaceAll('/', ''));
  }
  return names;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
