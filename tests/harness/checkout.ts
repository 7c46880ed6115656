import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What a clone has not. */
const left = new Set(['node_modules', 'dist', 'dist.hosting', '.cache', '.astro', '.git']);

/** A checkout as a clone would be, with the packages of this one. @param also what else to leave out */
export async function checkout(to: string, also: string[] = []): Promise<string> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir('.')) {
    if (left.has(entry) || also.includes(entry)) continue;
    await cp(entry, join(to, entry), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}
