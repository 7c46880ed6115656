import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Environment } from '../environment.ts';
import { aliasesOf } from '../hosting/aliases.ts';
import { hostFiles } from '../hosting/files.ts';
import { searchRights } from '../site.ts';

/** The files that configure a server of one's own: the SHA-256 of each, by name. */
export type ServerFiles = Record<string, string>;

/**
 * Writes into `built` what tells hosts how to serve the site. A file of `public/` with the same name is the owner's, and
 * stays.
 * @returns writes the rest, once the site is published: what configures a server of one's own, beside the output folder
 */
export async function writeHostFiles(
  archive: Archive,
  { base, publicDir, outDir }: Pick<Environment, 'base' | 'publicDir' | 'outDir'>,
  built: string,
): Promise<() => Promise<ServerFiles>> {
  const { published, server } = hostFiles({
    base,
    aliases: aliasesOf(archive),
    search: searchRights,
  });
  for (const { path, content } of published) {
    const isOwners = await stat(join(publicDir, path)).then(Boolean, () => false);
    if (!isOwners) await writeFile(join(built, path), content);
  }
  return async () => {
    const files = server.map(({ path, content }) => [path, hash('sha256', content)] as const);
    await mkdir(folderOf(outDir), { recursive: true });
    for (const { path, content } of server) {
      const name = join(folderOf(outDir), path);
      await writeFile(`${name}.new`, content);
      await rename(`${name}.new`, name);
    }
    return Object.fromEntries(files);
  };
}

/** Whether they are as they were written. */
export function areIntact(files: ServerFiles, outDir: string): boolean {
  return Object.entries(files).every(([path, sha256]) => {
    try {
      return hash('sha256', readFileSync(join(folderOf(outDir), path))) === sha256;
    } catch {
      return false;
    }
  });
}

function folderOf(outDir: string): string {
  return `${outDir}.hosting`;
}
