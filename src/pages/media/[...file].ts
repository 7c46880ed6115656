import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { mediaFiles } from '../../archive/addresses.ts';
import { readEnvironment } from '../../environment.ts';

/** For `npm run dev`; a build publishes them without Astro (build/media.ts). */
export async function getStaticPaths() {
  if (import.meta.env.PROD) return [];
  return mediaFiles(await loadArchive()).map((file) => ({ params: { file } }));
}

export const GET: APIRoute<object, { file: string }> = async ({ params }) =>
  new Response(await readFile(join(readEnvironment().contentDir, params.file)));
