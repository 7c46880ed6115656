import { constants } from 'node:fs';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What a clone has not, and what does not build. */
const left = new Set(['node_modules', 'dist', '.cache', '.astro', '.git', 'content', 'bench']);

/**
 * Copies this checkout, with the packages of the original behind a link, so that a template can be edited, and so that
 * edits made here while the bench runs change no measurement.
 */
export async function copyCheckout(to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir('.')) {
    if (!left.has(entry)) await copyFolder(entry, join(to, entry));
  }
  await symlink(resolve('node_modules'), join(to, 'node_modules'), 'junction');
}

/** Copies files and folders; by reference where the file system can, so that large archives cost little. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
