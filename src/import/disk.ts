import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** What an import does to its target. Nothing is ever overwritten, and no file is there before it is whole. */
export interface Disk {
  /** @throws Error with a code: `EEXIST` for what is there already, `ENOSPC` for a full disk */
  write: (file: string, text: string) => void;
  /** @param from absolute */
  copy: (from: string, file: string) => void;
  /** Takes a file of this import away again. */
  remove: (file: string) => void;
  /** The bytes of a file of the target; null where there is none. */
  read: (file: string) => Buffer | null;
  exists: (file: string) => boolean;
}

/**
 * The folder that articles are written to. What a killed import left half written in it is taken away.
 * @param root absolute; files are named relative to it
 */
export function openDisk(root: string): Disk {
  sweep(root);
  const temporary = join(root, `.import-${process.pid}.part`);
  /** Writes to a name of its own first; a link, unlike a rename, does not replace what is there (POSIX, `link`). */
  const place = (file: string, make: (temporary: string) => void): void => {
    const name = join(root, file);
    const made = enter(root, dirname(name));
    try {
      make(temporary);
      settle(temporary, name);
    } catch (error) {
      rmSync(temporary, { force: true });
      leave(made, dirname(name));
      throw error;
    }
  };
  return {
    ...lookInto(root),
    write: (file, text) => {
      place(file, (temporary) => {
        writeFileSync(temporary, text, { flag: 'wx' });
      });
    },
    copy: (from, file) => {
      place(file, (temporary) => {
        copyFileSync(from, temporary, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      });
    },
    remove: (file) => {
      rmSync(join(root, file), { force: true });
    },
  };
}

/** A disk that only seems to be written to. */
export function openDryDisk(root: string): Disk {
  const nothing = () => undefined;
  return { ...lookInto(root), write: nothing, copy: nothing, remove: nothing };
}

function lookInto(root: string): Pick<Disk, 'read' | 'exists'> {
  const exists = (file: string) =>
    lstatSync(join(root, file), { throwIfNoEntry: false }) !== undefined;
  return {
    exists,
    read: (file) => (exists(file) ? readFileSync(join(root, file)) : null),
  };
}

function sweep(root: string): void {
  if (lstatSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const name of readdirSync(root)) {
    const [, id] = /^\.import-(\d+)\.part$/.exec(name) ?? [];
    if (id !== undefined && !isRunning(Number(id))) rmSync(join(root, name), { force: true });
  }
}

/** A process of somebody else must not be asked, and so is there. This one has not begun. */
function isRunning(id: number): boolean {
  try {
    return id !== process.pid && process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Makes a folder, and looks that no symbolic link leads out of the root on the way there.
 * @returns the uppermost folder that was not there
 */
function enter(root: string, folder: string): string | undefined {
  let name = root;
  for (const part of relative(root, folder).split(sep)) {
    name = join(name, part);
    if (name !== root && lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw Object.assign(new Error(`${name} is a symbolic link`), { code: 'ELOOP' });
    }
  }
  return mkdirSync(folder, { recursive: true });
}

/** Takes away folders that were made for nothing, from the innermost on. */
function leave(made: string | undefined, folder: string): void {
  if (made === undefined) return;
  try {
    for (let name = folder; name.startsWith(made); name = dirname(name)) rmdirSync(name);
  } catch {
    // What is not empty stays.
  }
}

function settle(temporary: string, name: string): void {
  try {
    linkSync(temporary, name);
    rmSync(temporary);
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
    if (lstatSync(name, { throwIfNoEntry: false }) !== undefined) {
      throw Object.assign(new Error(`${name} exists`), { code: 'EEXIST' });
    }
    renameSync(temporary, name);
  }
}

/** File systems of memory cards and some of networks have no second names. */
function hasNoLinks(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code);
}
