import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue, CatalogueShard } from '../../src/search/catalogue.ts';
import { unpack } from '../../src/search/fixture/cbor.ts';
import { outDir } from './site.ts';

const folder = join(outDir, 'pagefind');

/** What the site's index consists of. */
export async function catalogue(): Promise<Catalogue> {
  return JSON.parse(await readFile(join(folder, 'catalogue.json'), 'utf8')) as Catalogue;
}

/** The files of a period, without its articles: what their paths end with. */
export async function filesOf({ meta, facets }: CatalogueShard): Promise<{
  meta: string;
  facets: string;
  index: string[];
}> {
  const told = JSON.stringify(unpack(await readFile(join(folder, `pagefind.${meta}.pf_meta`))));
  const chunks = await readdir(join(folder, 'index'));
  const own = chunks.filter((name) => told.includes(name.replace('.pf_index', '')));
  return {
    meta: `pagefind.${meta}.pf_meta`,
    facets: `facets/${facets}.pf_facets`,
    index: own.map((name) => `index/${name}`),
  };
}
