import { constants } from 'node:fs';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What a clone has not. */
const left = new Set(['node_modules', 'dist', 'dist.hosting', '.cache', '.astro', '.git']);

/**
 * Copies this checkout as a clone would be, with the packages of the original behind a link, so that the copy can be edited,
 * and edits of the original change nothing in it.
 * @param also what else to leave out
 */
export async function checkout(to: string, also: readonly string[] = []): Promise<string> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir('.')) {
    if (!left.has(entry) && !also.includes(entry)) await copyFolder(entry, join(to, entry));
  }
  await symlink(resolve('node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}

/** Copies files and folders; by reference where the file system can, so that large archives cost little. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
