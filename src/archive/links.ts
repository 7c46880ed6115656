import { posix } from 'node:path';
import { addressOf, decodePath } from '../article/address.ts';
import { urls } from './urls.ts';

/**
 * Where a link in a text leads: a page of the site, a file of `public/`, or a file of the content folder. Paths have no
 * slashes at their ends; `suffix` is what stands from `?` or `#` on.
 */
export type Target =
  | { kind: 'page'; path: string; suffix: string }
  | { kind: 'file'; path: string; suffix: string }
  | { kind: 'media'; file: string };

/** The text that a link stands in. */
export interface LinkSource {
  file: string;
  path: string;
}

/** Files that are published from the content folder as they are. */
const publishable = /\.(pdf|mp4|webm|mp3|m4a|ogg|oga|opus|vtt)$/i;

/** Files that are published as pictures, which src/pictures/ makes of them. */
const picture = /\.(jpe?g|png|gif|webp|avif|svg)$/i;

export function isPublishable(file: string): boolean {
  return publishable.test(file) || isPicture(file);
}

export function isPicture(file: string): boolean {
  return picture.test(file);
}

/**
 * Reads a link as an author means it: `./other.md` and `./photo.jpg` from the file's own folder, `/2022/07/28/x/` from
 * the site's root, `#part` on the same page; anything else as a browser would from the article's address.
 */
export function resolveLink(
  href: string,
  { file, path }: LinkSource,
  kind: 'link' | 'picture' | 'media',
): Target {
  const [, rawPath = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const name = decodePath(rawPath);
  if (name.startsWith('/')) {
    const isFile = /\.[a-z0-9]{2,5}$/i.test(name);
    return { kind: isFile ? 'file' : 'page', path: trim(posix.normalize(name)), suffix };
  }
  if (name === '') return { kind: 'page', path, suffix };
  const besides = fileBeside(href, { file, path });
  if (name.endsWith('.md')) {
    const folder = besides.slice(0, besides.indexOf('/'));
    return { kind: 'page', path: addressOf(besides, folder), suffix };
  }
  if (kind !== 'link' || isPublishable(name)) return { kind: 'media', file: besides };
  return { kind: 'page', path: trim(posix.join('/', path, name)), suffix };
}

/** Whether an address is on another site: with its scheme, or without it as in `//example.org/a.jpg`. */
export function isRemote(href: string): boolean {
  return /^(https?:)?\/\//i.test(href);
}

/** The address of a target, percent-encoded, without the site's base. */
export function targetUrl(target: Target): string {
  switch (target.kind) {
    case 'media':
      return urls.media(target.file);
    case 'file':
      return urls.file(target.path) + target.suffix;
    case 'page':
      return (target.path === '' ? urls.home : urls.page(target.path)) + target.suffix;
  }
}

/** The file of the content folder that a relative link would mean if every file were published. */
export function fileBeside(href: string, { file }: LinkSource): string {
  return posix.join(posix.dirname(file), decodePath(href.replace(/[?#].*$/s, '')));
}

function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
