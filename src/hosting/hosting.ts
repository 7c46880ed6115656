import {
  drawingPaths,
  drawingPolicy,
  hashedPrefixes,
  immutable,
  policies,
  revalidated,
  type Header,
} from './headers.ts';
import type { SearchRights } from './policy.ts';
import { redirectsOf, type OldAddress, type Redirect } from './redirects.ts';
import { fileTypes, namedTypes, type FileType, type NamedType } from './types.ts';
import { urls } from '../archive/urls.ts';

export interface HostingInput {
  /** The site's path without a slash at its end: '' or `/sub/path`. */
  base: string;
  /** Those that matter most first: where a host takes no more, the last are left to their pages. */
  aliases: readonly OldAddress[];
  search: SearchRights;
}

/** How the site is to be served, as plain data: what the printers of all hosts print. */
export interface Hosting {
  /** Percent-encoded, as in `HostingInput`. */
  base: string;
  /** On every response. */
  policies: readonly Header[];
  /** On every response but those of immutable files. */
  revalidated: Header;
  immutable: Header;
  /** What the addresses of immutable files begin with, with the base. */
  immutablePrefixes: readonly string[];
  /** The policy of drawings, in the place of the general one. */
  drawingPolicy: Header;
  /** A regular expression: the addresses of drawings, decoded, with the base. */
  drawingPattern: string;
  fileTypes: readonly FileType[];
  namedTypes: readonly NamedType[];
  redirects: readonly Redirect[];
  /** The address of the page for what is not there, with the base. */
  notFound: string;
}

export function hostingOf({ base, aliases, search }: HostingInput): Hosting {
  return {
    base,
    policies: policies(search),
    revalidated,
    immutable,
    immutablePrefixes: hashedPrefixes.map((prefix) => base + prefix),
    drawingPolicy,
    drawingPattern: `^${literal(decodeURI(base))}${drawingPaths}`,
    fileTypes,
    namedTypes,
    redirects: redirectsOf(aliases, base),
    notFound: base + urls.notFound,
  };
}

/** What `_headers` and `_redirects` say of where they must lie: a host reads them in its own root only. */
export function rootNote(base: string): string {
  return base === '' ? '' : `# Below a path: move this file to the host's root, above ${base}/.\n`;
}

/** @returns a regular expression that matches the text */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
