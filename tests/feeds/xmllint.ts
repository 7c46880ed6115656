import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { program } from '../harness/debian.ts';

/** The grammar of Atom. */
const grammar = join(import.meta.dirname, 'rfc4287.rng');

/**
 * What xmllint finds wrong with published files: with all of XML that they are not well-formed, and with Atom what is against
 * the grammar and the three assertions of RFC 4287, appendix B.
 * @param paths all of the site's, relative to `out`
 */
export function feedFaults(out: string, paths: readonly string[]): string {
  const files = (pattern: RegExp) =>
    paths.filter((path) => pattern.test(path)).map((path) => join(out, path));
  const feeds = files(/(^|\/)atom(-\d+)?\.xml$/);
  if (feeds.length < 5) return `Of ${paths.length} files only ${feeds.length} are Atom.`;
  const broken = xmllint(['--huge', '--xpath', `boolean(${forbidden})`, ...feeds]).split('\n');
  return [
    malformed(files(/\.(xml|opml)$/)),
    xmllint(['--noout', '--huge', '--relaxng', grammar, ...feeds]),
    ...feeds.filter((_, at) => broken[at] !== 'false').map((feed) => `${feed}: ${forbidden}`),
  ]
    .join('\n')
    .trim();
}

/** What is no XML of these files. */
export function malformed(files: readonly string[]): string {
  return xmllint(['--noout', '--huge', ...files]);
}

const element = (name: string) =>
  `*[local-name()='${name}' and namespace-uri()='http://www.w3.org/2005/Atom']`;

/** An entry without an author of its own, of its source's or of its feed's; one that neither is nor leads to anything. */
const forbidden = [
  `//${element('feed')}[not(${element('author')})]/${element('entry')}[not(${element('author')}) and not(${element('source')}/${element('author')})]`,
  `//${element('entry')}[not(${element('link')}[@rel='alternate' or not(@rel)]) and not(${element('content')})]`,
].join(' | ');

/** @returns what it says, but for what is valid */
function xmllint(args: readonly string[]): string {
  const { path, env } = program('xmllint', 'libxml2-utils');
  const { stdout, stderr, error } = spawnSync(path, args, { env, encoding: 'utf8' });
  if (error) throw error;
  return `${stdout}${stderr}`.replace(/^.* validates$/gm, '').trim();
}
