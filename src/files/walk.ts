import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText } from '../archive/order.ts';

/** The files below a folder, relative to it with `/` between segments, in a fixed order. */
export interface Folder {
  files: string[];
  /** Symbolic links, which are not followed: they may lead out of the folder. */
  links: string[];
}

/** A folder that does not exist is empty. @param hidden whether `.git`, `.DS_Store` and their like count */
export async function walk(root: string, { hidden = false } = {}): Promise<Folder> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const named = entries.map((entry) => ({
    entry,
    name: relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'),
  }));
  const visible = named
    .filter(({ name }) => hidden || !/(^|\/)\./.test(name))
    .sort((a, b) => compareText(a.name, b.name));
  return {
    files: visible.filter(({ entry }) => entry.isFile()).map(({ name }) => name),
    links: visible.filter(({ entry }) => entry.isSymbolicLink()).map(({ name }) => name),
  };
}
