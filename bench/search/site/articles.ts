import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Fragment } from '../../../src/search/fragment.ts';

/** An article as the index has it. */
export interface Article extends Fragment {
  /** The name of its file, by which the search calls it. */
  id: string;
}

/** The ids of all articles that can be searched, in an order that their content alone decides. */
export async function listIds(siteDir: string): Promise<string[]> {
  const names = await readdir(join(siteDir, FOLDER));
  return names
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}

/** One after the other, so that an archive of any size fits. */
export async function* readArticles(
  siteDir: string,
  ids: readonly string[],
): AsyncGenerator<Article> {
  for (const id of ids) {
    const file = await readFile(join(siteDir, FOLDER, id + ENDING));
    yield { ...(JSON.parse(gunzipSync(file).toString()) as Fragment), id };
  }
}

/** All that a reader can search in an article: a line for each block. */
export function searchedText({ title, kicker, text }: Article): string {
  return [title, kicker ?? '', text].join('\n');
}

const FOLDER = join('pagefind', 'fragment');
const ENDING = '.pf_fragment';
