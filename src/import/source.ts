import { lstatSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { walk } from '../files/walk.ts';
import type { Format, Source } from './format.ts';

/** Opens what is to be imported. @returns with the symbolic links in it, which are not followed; null for what is not there */
export function openSource(name: string): { source: Source; links: string[] } | null {
  const path = resolve(name);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
  if (!statSync(path).isDirectory()) {
    return { source: { path, isFolder: false, files: [basename(path)] }, links: [] };
  }
  const { files, links } = walk(path);
  const isOwn = (file: string) => !/(^|\/)node_modules\//.test(file);
  return {
    source: { path, isFolder: true, files: files.filter(isOwn) },
    links: links.filter(isOwn),
  };
}

/** What a format has to be surer of than this, to be chosen by itself. */
const leastSure = 0.1;

/** The format that is surest of a source; those that come into question where none is, or two are equally. */
export async function chooseFormat(
  source: Source,
  formats: readonly Format[],
): Promise<Format | Format[]> {
  const scored = await Promise.all(
    formats.map(async (format) => ({ format, score: await format.recognise(source) })),
  );
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  if (best < leastSure) return [];
  const surest = scored.filter(({ score }) => score === best).map(({ format }) => format);
  const [first] = surest;
  return surest.length === 1 && first !== undefined ? first : surest;
}
