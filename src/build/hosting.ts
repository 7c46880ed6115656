import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Environment } from '../environment.ts';
import { aliasesOf } from '../hosting/aliases.ts';
import { hostFiles } from '../hosting/files.ts';

/**
 * Writes what tells hosts how to serve the site: into `built` what they read there, and beside the output folder, as
 * `dist.hosting/`, what configures a server of one's own. A file of `public/` with the same name is the owner's, and stays.
 */
export async function writeHostFiles(
  archive: Archive,
  { base, publicDir, outDir }: Pick<Environment, 'base' | 'publicDir' | 'outDir'>,
  built: string,
): Promise<void> {
  const { published, server } = hostFiles({ base, aliases: aliasesOf(archive) });
  for (const { path, content } of published) {
    const isOwners = await stat(join(publicDir, path)).then(Boolean, () => false);
    if (!isOwners) await writeFile(join(built, path), content);
  }
  const folder = `${outDir}.hosting`;
  await mkdir(folder, { recursive: true });
  for (const { path, content } of server) await writeFile(join(folder, path), content);
}
