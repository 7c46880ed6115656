import { posix } from 'node:path';
import { addressOf } from '../article/address.ts';

/** The address of a file of articles or pages, without slashes at its ends. */
export function pathOf(file: string): string {
  return addressOf(file, roomOf(file));
}

/** `articles` or `pages`. */
export function roomOf(file: string): string {
  return file.slice(0, file.indexOf('/'));
}

/** Whether a text may have a link to one of the files: so that not every text need be taken apart. */
export function mentions(files: ReadonlyMap<string, string>): (text: string) => boolean {
  const names = [...files.keys()].map((file) => {
    const name = posix.basename(file).replace(/\.md$/, '');
    return name === 'index' ? posix.basename(posix.dirname(file)) : name;
  });
  if (names.length > 100) return () => true;
  return (text) => {
    const decoded = text.includes('%') ? decodeSafely(text) : text;
    return names.some((name) => text.includes(name) || decoded.includes(name));
  };
}

/** As people read an address; what cannot be decoded stays. */
export function decodeSafely(text: string): string {
  return text.replace(/(%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
