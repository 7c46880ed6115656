import type { Header } from './headers.ts';
import { rootNote, type Hosting } from './hosting.ts';
import { contentType } from './types.ts';

/**
 * `_headers` for Netlify and Cloudflare Pages. Where several rules match, both join the values of one name with commas
 * (Cloudflare's documentation, "Headers"; Netlify's, "Custom headers"), so no two rules here set one name for one file.
 * `Cache-Control` stands by immutable files only: `public, max-age=0, must-revalidate` is what both hosts say anyway;
 * and drawings have the general policy, since theirs, joined to it, would take their styles from them.
 * Cloudflare takes 100 rules, 2,000 characters a line, and one star in a path.
 */
export function headersFile({
  base,
  policies,
  immutable,
  immutablePrefixes,
  namedTypes,
}: Hosting): string {
  const rules = [
    rule(`${base}/*`, policies),
    ...immutablePrefixes.map((prefix) => rule(`${prefix}*`, [immutable])),
    ...namedTypes.flatMap((named) =>
      [`${base}/`, `${base}/*/`].map((folder) =>
        rule(`${folder}${named.stem}.${named.extension}`, [['Content-Type', contentType(named)]]),
      ),
    ),
  ];
  return `${head(base)}\n${rules.join('\n')}`;
}

function rule(path: string, headers: readonly Header[]): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}

function head(base: string): string {
  return `# How Netlify, Cloudflare Pages and their like serve this archive. Made by Backfile.\n${rootNote(base)}`;
}
