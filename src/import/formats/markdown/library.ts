import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { decodePath } from '../../../article/address.ts';
import type { Source } from '../../format.ts';
import type { Site } from './dialect.ts';
import { isMarkdown } from './dialect.ts';

/** The files of a source, as its texts name them. */
export interface Library {
  /** A file beside a text or below a folder of static files. @returns absolute; null where there is none */
  fileOf: (href: string, file: string) => string | null;
  /** See `Item.linkOf`. @param home the first old address of the text */
  linkOf: (href: string, file: string, home: string | null) => string | null;
  /** Another text by what a tag calls it: its path, or its file's name with or without extension. */
  textOf: (name: string) => string | null;
}

export function openLibrary(source: Source, { contents, statics, origin }: Site): Library {
  const files = new Set(source.files);
  const has = (file: string) =>
    file.startsWith('..')
      ? false
      : source.isFolder
        ? files.has(file)
        : existsSync(join(source.path, '..', file));
  const root = source.isFolder ? source.path : join(source.path, '..');
  const names = new Map<string, string>();
  for (const file of source.files.filter(isMarkdown)) {
    const bare = withoutEnding(file);
    const path = bare.startsWith(contents) ? bare.slice(contents.length) : bare;
    for (const name of [
      file,
      bare,
      path,
      `${path}.md`,
      path.replace(/\/index$/, ''),
      bare.replace(/^.*\//, ''),
    ]) {
      if (!names.has(name)) names.set(name, file);
    }
  }
  const textOf = (name: string) =>
    names.get(name.replace(/^\//, '')) ??
    names.get(withoutEnding(name.replace(/^.*\//, ''))) ??
    null;
  const local = (href: string) => {
    const own =
      origin !== null && href.startsWith(origin) ? href.slice(origin.length) || '/' : href;
    return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(own) ? null : decodePath(own.replace(/[?#].*$/s, ''));
  };
  return {
    textOf,
    fileOf: (href, file) => {
      const path = local(href);
      if (path === null || path === '') return null;
      const folder = posix.dirname(file);
      const candidates = path.startsWith('/')
        ? statics.map((folder) => posix.join(folder, path.slice(1)))
        : // Hexo's folder of a post has the post's name.
          [
            posix.join(folder, path),
            posix.join(withoutEnding(file), path),
            ...statics.map((one) => posix.join(one, path)),
          ];
      const found = candidates.find((candidate) => has(candidate));
      return found === undefined ? null : join(root, found);
    },
    linkOf: (href, file, home) => {
      if (href.startsWith('@/')) return textOf(decodePath(href.slice(2).replace(/[?#].*$/s, '')));
      const path = local(href);
      if (path === null || path === '') return null;
      if (isMarkdown(path)) {
        const beside = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path);
        if (files.has(beside)) return beside;
        return names.get(beside) ?? null;
      }
      if (path.startsWith('/')) return path;
      return home === null
        ? null
        : decodePath(new URL(path, `http://x${encodeURI(home)}`).pathname);
    },
  };
}

function withoutEnding(file: string): string {
  return file.replace(/\.(md|markdown|mdown|mkdn?|mdx)$/i, '');
}
