import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { program } from '../harness/debian.ts';

/** The grammar of Atom. */
const atom = join(import.meta.dirname, 'rfc4287.rng');

/** What xmllint finds wrong with XML files: that they are not well-formed. */
export function xmlFaults(files: readonly string[]): string {
  return xmllint(['--noout', '--huge', ...files]);
}

/** What it finds wrong with files of Atom, by the grammar and the three assertions of RFC 4287, appendix B. */
export function atomFaults(files: readonly string[]): string {
  const grammar = xmllint(['--noout', '--huge', '--relaxng', atom, ...files]);
  const broken = files.flatMap((file) =>
    forbidden
      .filter((path) => xmllint(['--huge', '--xpath', `boolean(${path})`, file]) !== 'false')
      .map((path) => `${file} has ${path}`),
  );
  return [grammar, ...broken].join('\n').trim();
}

const element = (name: string) =>
  `*[local-name()='${name}' and namespace-uri()='http://www.w3.org/2005/Atom']`;

const forbidden = [
  `//${element('feed')}[not(${element('author')})]/${element('entry')}[not(${element('author')}) and not(${element('source')}/${element('author')})]`,
  `//${element('entry')}[not(${element('link')}[@rel='alternate' or not(@rel)]) and not(${element('content')})]`,
];

/** @returns what it says, but for what is valid */
function xmllint(args: readonly string[]): string {
  const { path, env } = program('xmllint', 'libxml2-utils');
  const { stdout, stderr, error } = spawnSync(path, args, { env, encoding: 'utf8' });
  if (error) throw error;
  return `${stdout}${stderr}`.replace(/^.* validates$/gm, '').trim();
}
