import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type CustomRecord, type PagefindIndex } from 'pagefind';
import type { Catalogue } from './catalogue.ts';
import { chunkStarts } from './chunks.ts';
import { plainText } from './plain.ts';
import type { SearchRecord } from './records.ts';
import { cut, fold } from './text.ts';

/**
 * Writes the search index of the records to `pagefind/` in `outDir`, in place of an older one. The same records in the
 * same order give the same bytes. Throws what Pagefind reports.
 */
export async function buildSearch(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  outDir: string,
): Promise<{ records: number }> {
  const folder = join(outDir, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({
      forceLanguage: LANGUAGE,
      // So that C, C++ and C# are three words: see units.ts.
      includeCharacters: '+#',
    });
    check(errors, 'start');
    if (!index) throw new Error('Pagefind gave no index and no reason.');
    const count = await addAll(index, records);
    check((await index.writeFiles({ outputPath: folder })).errors, `write ${folder}`);
    await finish(folder);
    return { records: count };
  } finally {
    await close();
  }
}

/** What Pagefind calls a language that it neither stems nor segments; all languages share the one index. */
const LANGUAGE = 'unknown';

/** Pagefind's own interfaces; the client speaks to its worker. */
const UNUSED = [
  'pagefind.js',
  'pagefind-highlight.js',
  ...['component-ui', 'modular-ui', 'ui'].flatMap((name) => [
    `pagefind-${name}.js`,
    `pagefind-${name}.css`,
  ]),
];

async function addAll(
  index: PagefindIndex,
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
): Promise<number> {
  let count = 0;
  // One after the other: the order decides the bytes. While Pagefind takes one in, the next is made.
  let answer: Promise<{ errors: string[] }> = Promise.resolve({ errors: [] });
  let task = '';
  try {
    for await (const record of records) {
      const next = toPagefind(record);
      check((await answer).errors, task);
      answer = index.addCustomRecord(next);
      task = `index ${record.url}`;
      count += 1;
    }
    check((await answer).errors, task);
  } finally {
    // What is under way ends before Pagefind is closed, whatever went wrong.
    await Promise.allSettled([answer]);
  }
  return count;
}

/**
 * The title is in the content too, because Pagefind gives no positions for what it finds in metadata. What is shown but
 * not searched goes into filters: Pagefind would find words of any other metadata.
 */
function toPagefind(record: SearchRecord): CustomRecord {
  const { url, day, lang, source, section, tags } = record;
  const title = oneLine(record.title);
  const kicker = oneLine(record.kicker ?? '');
  const about = record.about.map(oneLine);
  return {
    url,
    language: LANGUAGE,
    content: cut([title, kicker, plainText(record.html), ...about].filter(Boolean).join('\n')),
    meta: { title: cut(title), ...(kicker && { kicker: cut(kicker) }) },
    filters: {
      year: [day.slice(0, 4)],
      day: [day],
      lang: [lang],
      ...(source && { source: [source] }),
      ...(section && { section: [section] }),
      ...(tags.length > 0 && { tag: tags }),
    },
    sort: { day },
  };
}

function oneLine(text: string): string {
  return fold(text).replaceAll('\n', ' ');
}

/** Writes the catalogue and deletes what the client does not use. */
async function finish(folder: string): Promise<void> {
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string } | undefined>;
  };
  const index = entry.languages[LANGUAGE]?.hash ?? null;
  const starts = index
    ? chunkStarts(await readFile(join(folder, `pagefind.${index}.pf_meta`)))
    : [];
  const catalogue: Catalogue = { index, starts };
  await writeFile(join(folder, 'catalogue.json'), JSON.stringify(catalogue));
  for (const name of UNUSED) await rm(join(folder, name));
}

function check(errors: string[], task: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${task}: ${errors.join('; ')}`);
}
