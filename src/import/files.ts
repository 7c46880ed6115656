import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { isPublishable } from '../archive/links.ts';
import type { Disk } from './disk.ts';
import { safeFileName } from './names.ts';

/** A file of the source that goes beside an article. */
export interface Copy {
  /** Absolute. */
  from: string;
  /** Relative to the content folder. */
  to: string;
  /** Whether it is there already, from an import that was cut off. */
  isThere: boolean;
}

/** The files that one article takes with it: each has one name, and equal bytes are copied once. */
export interface Bundle {
  /** @returns the name that the file has beside the article; null where it cannot be taken */
  take: (file: string) => string | null;
  copies: Copy[];
}

/**
 * @param root the source, absolute: nothing outside it is taken, whatever a text says
 * @param folder of the article, relative to the content folder
 */
export function openBundle(
  root: string,
  folder: string,
  disk: Pick<Disk, 'read' | 'exists'>,
): Bundle {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const copies: Copy[] = [];
  const place = (file: string): string => {
    const digest = digestOf(file);
    const known = names.get(digest);
    if (known !== undefined) return known;
    const wanted = safeFileName(file.split(sep).at(-1) ?? '');
    const { name: stem, ext } = posix.parse(wanted);
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? wanted : `${stem}-${count}${ext}`;
      const to = `${folder}/${name}`;
      if (taken.has(name.toLowerCase())) continue;
      const there = disk.exists(to) ? disk.read(to) : null;
      if (there !== null && createHash('sha256').update(there).digest('hex') !== digest) continue;
      taken.add(name.toLowerCase());
      names.set(digest, name);
      copies.push({ from: file, to, isThere: there !== null });
      return name;
    }
  };
  return {
    copies,
    take: (file) => (isPublishable(file) && isInside(root, file) ? place(file) : null),
  };
}

/** Whether a file is a file, and lies in a folder when all symbolic links are followed. */
export function isInside(root: string, file: string): boolean {
  try {
    if (!lstatSync(file).isFile()) return false;
    return realpathSync(file).startsWith(realpathSync(root).replace(/[/\\]?$/, sep));
  } catch {
    return false;
  }
}

function digestOf(file: string): string {
  const digest = createHash('sha256');
  const descriptor = openSync(file, 'r');
  const buffer = Buffer.alloc(1 << 20);
  try {
    for (let length; (length = readSync(descriptor, buffer)) > 0;) {
      digest.update(buffer.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
  return digest.digest('hex');
}
