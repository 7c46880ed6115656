import { decodePath } from './address.ts';

/**
 * An old address, as front matter keeps it in `aliases`, in the one form that each has: from the root without its first
 * slash, and without its last. The path is decoded, the query (from `?` on) is as a browser sends it.
 * `2019/03/old-name`, `2016/06/30/x.html`, `view.asp`, `?p=12`, `index.php?id=3&c=2`. A folder whose name looks like
 * that of a page keeps its last slash: `2019/faq.html/`.
 */
export type Alias = string;

export interface AliasParts {
  /** Without slashes at its ends; '' for the root. */
  path: string;
  /** Without its question mark; null where there is none. */
  query: string | null;
  /** Whether a file of just this name answers there, and no folder with an `index.html`. */
  isFile: boolean;
}

/** @returns null for what is not written from the root on, or has no form of its own */
export function readAlias(written: string): Alias | null {
  if (!/^\/(?!\/)/.test(written)) return null;
  const [, rawPath = '', rawQuery = ''] = /^([^?]*)\??(.*)$/s.exec(written) ?? [];
  const decoded = decodePath(rawPath);
  if (decoded.includes('?')) return null;
  const whole = decoded.replace(/(^|\/)(?:index\.html(?:\/+|$))+$/, '$1');
  const path = whole.replace(/^\/+|\/+$/g, '');
  if (rawQuery !== '') return `${path}?${browserQuery(rawQuery)}`;
  return isPageFile(path) && whole.endsWith('/') ? `${path}/` : path;
}

export function partsOf(alias: Alias): AliasParts {
  const mark = alias.indexOf('?');
  const path = (mark < 0 ? alias : alias.slice(0, mark)).replace(/\/$/, '');
  const query = mark < 0 ? null : alias.slice(mark + 1);
  return { path, query, isFile: query === null && isPageFile(alias) };
}

/** An alias as it would stand in the address bar, decoded: `/2019/03/old-name/`, `/view.asp?aid=7`. */
export function writeAlias(alias: Alias): string {
  const { path, query, isFile } = partsOf(alias);
  const asked = query === null ? '' : `?${query}`;
  const isFolder = path !== '' && !isFile && (alias.endsWith('/') || !isFileName(path));
  return `/${path}${isFolder ? '/' : ''}${asked}`;
}

/** Names that every host serves as pages. */
export function isPageFile(path: string): boolean {
  return /\.(s?html|htm)$/i.test(path);
}

/** Whether the last segment looks like a file's name: such an address has no slash at its end. */
function isFileName(path: string): boolean {
  return /\.[a-z][a-z0-9]{1,4}$/i.test(path);
}

/**
 * A query as browsers send it, and more of it encoded than they do: what is left has no meaning in the files of any host.
 * The encoding that is there stays, as old sites may have written GBK.
 */
export function browserQuery(query: string): string {
  return query
    .normalize('NFC')
    .toWellFormed()
    .replace(/[^A-Za-z0-9\-._~!()*+,;=:@/&%[\]|]/gu, (character) =>
      character === "'" ? '%27' : encodeURIComponent(character),
    );
}
