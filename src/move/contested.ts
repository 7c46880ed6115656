import { readAlias } from '../article/alias.ts';
import { readArticle } from '../article/read.ts';
import { legible } from '../article/text.ts';
import { checkAddresses, type Claimant } from '../archive/checks/addresses.ts';
import type { Problem } from '../problems/problem.ts';
import { decodeSafely, pathOf } from './names.ts';
import type { Ground } from './plan.ts';

/** What is wrong with the new addresses, with what all others claim. Problems name the new files. */
export function contested(
  markdown: readonly string[],
  files: ReadonlyMap<string, string>,
  { textOf, publicFiles, context }: Ground,
): Problem[] {
  const targets = markdown.filter((file) => files.has(file)).map((file) => files.get(file) ?? '');
  const segments = new Set(targets.map((file) => lastSegment(pathOf(file)).toLowerCase()));
  const mayClaim = (text: string) => {
    if (!text.includes('aliases')) return false;
    const folded = decodeSafely(text).toLowerCase();
    return [...segments].some((segment) => folded.includes(segment));
  };
  const claimants = markdown.map((file): Claimant => {
    const to = files.get(file) ?? file;
    const bare = { file: to, path: pathOf(to), id: null, aliases: [], places: {} };
    const text = textOf(file);
    // Only aliases that might be a new address are read.
    if (!files.has(file) && !mayClaim(text)) return bare;
    // A standing page is an article without a date here: only its aliases count.
    const read = readArticle(legible(text), file, pathOf(file), context);
    if (Array.isArray(read)) return bare;
    const { aliases, draft } = read.frontMatter;
    if (!files.has(file)) return { ...bare, aliases, places: read.places };
    const own = readAlias(`/${pathOf(to)}/`);
    const old = draft || to === file ? [] : [readAlias(`/${pathOf(file)}/`) ?? ''];
    const kept = new Set([...aliases, ...old].filter((alias) => alias !== own));
    return { ...bare, aliases: [...kept] };
  });
  const isConcerned = new Set(targets);
  return checkAddresses(claimants, publicFiles).filter(
    ({ file, detail }) => isConcerned.has(file) || isConcerned.has(detail.other ?? ''),
  );
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
