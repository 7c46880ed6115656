import { posix } from 'node:path';
import { addressFault, addressOf } from '../article/address.ts';
import { nameOf } from '../article/name.ts';

/** One part of a path that every file system, host and shell takes as it is; `.md` comes behind it. */
export function isSafeName(name: string): boolean {
  return (
    /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/.test(name) &&
    name.length <= longest &&
    !name.endsWith('.') &&
    !/\.(html?|php|aspx?|jsp|md|markdown)$/i.test(name) &&
    !reserved.test(name)
  );
}

/** A path of safe names that can be the address of an article or page. */
export function isSafePath(path: string): boolean {
  return (
    path.split('/').every(isSafeName) &&
    addressFault(path) === null &&
    addressOf(`articles/${path}.md`, 'articles') === path
  );
}

/** A name out of what the source calls something, else out of its title; '' where neither can be written in ASCII. */
export function safeName(slug: string | null, title: string): string {
  const last = (slug ?? '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.html?$/i, '');
  if (isSafeName(last)) return last;
  const name = nameOf(title) || nameOf(last);
  return reserved.test(name) ? `${name}-1` : name;
}

/** A file of the source as a path of safe names, without its extension: `旧稿/a b.md` → `jiugao/a-b`. */
export function safePath(file: string): string {
  const { dir, name } = posix.parse(file);
  const parts = [...dir.split('/'), ...(name === 'index' && dir !== '' ? [] : [name])];
  return parts
    .filter((part) => part !== '' && !/^\.+$/.test(part))
    .map((part) => safeName(part, part) || 'x')
    .join('/');
}

/** The name of a picture or another file, with its extension in small letters. */
export function safeFileName(file: string): string {
  const { name, ext } = posix.parse(file);
  const extension = ext.toLowerCase();
  const stem = isSafeName(name) && !name.startsWith('_') ? name : nameOf(name) || 'file';
  return (reserved.test(stem) || stem === 'index' ? `${stem}-1` : stem) + extension;
}

/** File systems keep 255 bytes; there must be room for an extension and a number. */
const longest = 200;

/** Names of devices on Windows, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
