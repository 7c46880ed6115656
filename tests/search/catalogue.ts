import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { outDir } from './site.ts';

/** What the site's index consists of. */
export async function catalogue(folder = join(outDir, 'pagefind')): Promise<Catalogue> {
  return JSON.parse(await readFile(join(folder, 'catalogue.json'), 'utf8')) as Catalogue;
}
