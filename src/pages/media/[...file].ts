import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { mediaFiles } from '../../archive/addresses.ts';
import { readEnvironment } from '../../environment.ts';

export async function getStaticPaths() {
  return mediaFiles(await loadArchive()).map((file) => ({ params: { file } }));
}

export const GET: APIRoute<object, { file: string }> = async ({ params }) =>
  new Response(await readFile(join(readEnvironment().contentDir, params.file)));
