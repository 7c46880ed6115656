import { posix } from 'node:path';
import { addressOf, decodePath } from '../article/address.ts';
import { fileBeside, resolveLink, type LinkSource } from '../archive/links.ts';
import type { SourceLink } from './sourceLinks.ts';

/** Where everything goes: files of the content folder, relative to it. */
export interface Relocation {
  /** New names by old ones. */
  files: ReadonlyMap<string, string>;
  /** Files of articles and pages by their addresses, before the move. */
  documents: ReadonlyMap<string, string>;
}

/**
 * What a link must say after a move, so that it leads where it led before: in the manner in which it is written, by file
 * or by address, with a slash at its end or without, encoded or not.
 * @param before the text that it stands in, as it was
 * @param after the same, as it will be
 * @returns null where it stays as it is
 */
export function relocate(
  { href, kind }: Pick<SourceLink, 'href' | 'kind'>,
  before: LinkSource,
  after: LinkSource,
  relocation: Relocation,
): string | null {
  const [, raw = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  if (raw === '') return null;
  const to = newPath(raw, kind, before, after, relocation);
  if (to === null) return null;
  const isEncoded = /%[0-9a-f]{2}/i.test(raw);
  const written = (isEncoded ? encodeURI(to) : to).replace(/[?#]/g, encodeURIComponent) + suffix;
  return decodePath(written) === decodePath(href) ? null : written;
}

function newPath(
  raw: string,
  kind: SourceLink['kind'],
  before: LinkSource,
  after: LinkSource,
  { files, documents }: Relocation,
): string | null {
  const target = resolveLink(raw, before, kind);
  const name = decodePath(raw);
  const slash = name.endsWith('/') ? '/' : '';
  if (target.kind === 'media' || (!name.startsWith('/') && name.endsWith('.md'))) {
    const named = fileBeside(raw, before);
    const document = target.kind === 'page' ? documents.get(target.path) : undefined;
    // A link to x.md may mean x/index.md.
    const file = document !== undefined && !isDocument(named, documents) ? document : named;
    const moved = files.get(file) ?? (file === named ? named : file);
    if (moved === named && before.file === after.file) return null;
    return beside(moved, after.file, name);
  }
  const document = documents.get(target.path);
  const moved = document === undefined ? undefined : files.get(document);
  const path = moved === undefined ? target.path : addressOf(moved, roomOf(moved));
  if (name.startsWith('/')) return moved === undefined ? null : `/${path}${slash}`;
  const way = posix.relative(`/${after.path}`, `/${path}`);
  const same = posix.join('/', after.path, name).replace(/\/$/, '') === `/${path}`;
  return same ? null : way === '' ? './' : way + slash;
}

function isDocument(file: string, documents: ReadonlyMap<string, string>): boolean {
  return documents.get(addressOf(file, roomOf(file))) === file;
}

function roomOf(file: string): string {
  return file.slice(0, file.indexOf('/'));
}

/** @param name as it is written now: with `./` before it or not */
function beside(file: string, from: string, name: string): string {
  const way = posix.relative(posix.dirname(from), file);
  return name.startsWith('./') && !way.startsWith('.') ? `./${way}` : way;
}

/** A path as it may stand in a text, so that it says just this there. */
export function writeHref(href: string, place: SourceLink['place'], source: string): string {
  if (place === 'html')
    return href.replaceAll('&', '&amp;').replaceAll('"', '%22').replaceAll("'", '%27');
  if (place === 'yaml') {
    if (source.startsWith("'")) return `'${href.replaceAll("'", "''")}'`;
    return source.startsWith('"') || !/^[\p{L}\p{N}./][\p{L}\p{N}\-._~/ ]*$/u.test(href)
      ? JSON.stringify(href)
      : href;
  }
  // White space, brackets and what else has a meaning in a destination.
  return href.replace(/[\s<>()\\*_`[\]&]/g, (character) =>
    /[*_&]/.test(character) ? character : `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
