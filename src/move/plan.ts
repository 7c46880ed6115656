import { posix } from 'node:path';
import { addressOf } from '../article/address.ts';
import { readAlias, writeAlias } from '../article/alias.ts';
import { quoteFlow, withItem, withKey, withoutItem } from '../article/edit.ts';
import { readArticle, type ReadContext } from '../article/read.ts';
import { checkAddresses, type Claimant } from '../archive/checks/addresses.ts';
import { isPublishable, resolveLink } from '../archive/links.ts';
import type { Problem } from '../problems/problem.ts';
import { relocate, writeHref, type Relocation } from './relocate.ts';
import { sourceLinks, type SourceLink } from './sourceLinks.ts';

/** The content folder, as a move sees it. Names are relative to it. */
export interface Ground {
  files: readonly string[];
  publicFiles: ReadonlySet<string>;
  /** The text of a Markdown file as it is on disk, byte order mark and line ends included. */
  textOf: (file: string) => string;
  context: ReadContext;
}

/** All that a move does, known before anything is touched. */
export interface Plan {
  /** Files under their old and new names, sorted. */
  moves: { from: string; to: string }[];
  /** Files whose text changes, by their old names. */
  edits: { file: string; before: string; after: string }[];
  /** Pictures and recordings of a moved article that stay, each with another text that uses it or a name that is taken. */
  stays: { file: string; usedBy: string | null }[];
  /** Links that lead to what moves and could not be found in the text, for a person. */
  unmended: { file: string; href: string }[];
  /** Articles that get another address, as paths. */
  addresses: { from: string; to: string }[];
}

export type Refusal = { kind: 'problems'; problems: Problem[] } | { kind: 'exists'; file: string };

/**
 * Plans to give articles other names.
 * @param renamed old names of files to new ones: a Markdown file, or all files of a folder
 * @param alone whether it is one Markdown file that is no bundle: then what lies beside it and only it uses goes with it
 */
export function planMove(
  renamed: ReadonlyMap<string, string>,
  alone: boolean,
  ground: Ground,
): Plan | Refusal {
  const markdown = ground.files.filter((file) => /^(articles|pages)\/.*\.md$/.test(file));
  const documents = new Map(markdown.map((file) => [addressOf(file, roomOf(file)), file]));
  const [[oldFile = '', newFile = ''] = []] = renamed;
  const { going, stays } = alone
    ? companions(oldFile, newFile, documents, ground)
    : { going: new Map<string, string>(), stays: [] };
  const files = new Map([...renamed, ...going]);
  const all = new Set(ground.files);
  for (const to of files.values()) {
    if (all.has(to) && !files.has(to)) return { kind: 'exists', file: to };
  }
  const moved = markdown.filter((file) => files.has(file));
  const problems = moved.flatMap((file) => unreadable(file, ground));
  problems.push(...contested(markdown, files, ground));
  if (problems.length > 0) return { kind: 'problems', problems };

  const relocation: Relocation = { files, documents };
  const named = mentions(files);
  const unmended: Plan['unmended'] = [];
  const edits = markdown.flatMap((file) => {
    const before = ground.textOf(file);
    if (!files.has(file) && !named(before)) return [];
    const to = files.get(file) ?? file;
    const mended = mendLinks(before, file, to, relocation, (href) => unmended.push({ file, href }));
    const after = files.has(file) ? mendFrontMatter(mended, file, to, ground.context) : mended;
    return after === before ? [] : [{ file, before, after }];
  });
  const addresses = moved
    .map((file) => ({ from: pathOf(file), to: pathOf(files.get(file) ?? file) }))
    .filter(({ from, to }) => from !== to);
  const moves = [...files].map(([from, to]) => ({ from, to }));
  moves.sort((a, b) => (a.from < b.from ? -1 : 1));
  return { moves, edits, stays, unmended, addresses };
}

function mendLinks(
  text: string,
  file: string,
  to: string,
  relocation: Relocation,
  giveUp: (href: string) => void,
): string {
  const before = { file, path: pathOf(file) };
  const after = { file: to, path: pathOf(to) };
  let mended = text;
  // From the end, so that places before stay what they are.
  for (const { href, kind, range, place } of sourceLinks(text).sort(fromEnd)) {
    const now = relocate({ href, kind }, before, after, relocation);
    if (now === null) continue;
    if (range === null) giveUp(href);
    else {
      const written = writeHref(now, place, text.slice(range.start, range.end));
      mended = mended.slice(0, range.start) + written + mended.slice(range.end);
    }
  }
  return mended;
}

function fromEnd(a: SourceLink, b: SourceLink): number {
  return (b.range?.start ?? 0) - (a.range?.start ?? 0);
}

/** An article that readers may know keeps its identity, and its old address leads to the new one. */
function mendFrontMatter(text: string, file: string, to: string, context: ReadContext): string {
  const [from, now] = [pathOf(file), pathOf(to)];
  const read = readArticle(legible(text), file, from, context);
  if (from === now || Array.isArray(read) || read.frontMatter.draft) return text;
  const { id, aliases } = read.frontMatter;
  const own = readAlias(`/${now}/`);
  const old = readAlias(`/${from}/`) ?? from;
  const isOwn = (written: string) => readAlias(written.trim()) === own;
  let mended = aliases.some((alias) => alias === own) ? withoutItem(text, 'aliases', isOwn) : text;
  if (!aliases.includes(old)) mended = withItem(mended, 'aliases', writeAlias(old));
  const isStated = id !== from || /^id\s*:/m.test(legible(text).split('\n---')[0] ?? '');
  return isStated ? mended : withKey(mended, 'id', quoteFlow(from));
}

/** As the reader of articles takes a text: see article/text.ts. */
function legible(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function unreadable(file: string, { textOf, context }: Ground): Problem[] {
  const read = readArticle(legible(textOf(file)), file, pathOf(file), context);
  const problems = Array.isArray(read) ? read : read.problems;
  return problems.filter(({ severity }) => severity === 'error');
}

/** What is wrong with the new addresses, with what all others claim. Problems name the new files. */
function contested(
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

/** The files beside an article that it shows or links to, and nobody else does; and those that must stay. */
function companions(
  file: string,
  to: string,
  documents: ReadonlyMap<string, string>,
  { files, textOf }: Ground,
): { going: Map<string, string>; stays: Plan['stays'] } {
  const going = new Map<string, string>();
  const stays: Plan['stays'] = [];
  const [folder, newFolder] = [posix.dirname(file), posix.dirname(to)];
  if (folder === newFolder) return { going, stays };
  const own = usedFiles(file, textOf(file)).filter(
    (used) => posix.dirname(used) === folder && files.includes(used) && isPublishable(used),
  );
  const named = mentions(new Map(own.map((used) => [used, used])));
  const others = [...documents.values()].filter((other) => other !== file && named(textOf(other)));
  for (const used of new Set(own)) {
    const usedBy = others.find((other) => usedFiles(other, textOf(other)).includes(used)) ?? null;
    const target = posix.join(newFolder, posix.basename(used));
    if (usedBy !== null || files.includes(target)) stays.push({ file: used, usedBy });
    else going.set(used, target);
  }
  return { going, stays };
}

function usedFiles(file: string, text: string): string[] {
  const source = { file, path: pathOf(file) };
  return sourceLinks(text).flatMap(({ href, kind }) => {
    const target = resolveLink(href, source, kind);
    return target.kind === 'media' ? [target.file] : [];
  });
}

/** Whether a text may have a link to one of the files: so that not every text need be taken apart. */
function mentions(files: ReadonlyMap<string, string>): (text: string) => boolean {
  const names = [...files.keys()].map((file) => {
    const name = posix.basename(file).replace(/\.md$/, '');
    return name === 'index' ? posix.basename(posix.dirname(file)) : name;
  });
  if (names.length > 100) return () => true;
  return (text) => {
    const decoded = text.includes('%') ? decodeSafely(text) : text;
    return names.some((name) => text.includes(name) || decoded.includes(name));
  };
}

function decodeSafely(text: string): string {
  return text.replace(/(%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function pathOf(file: string): string {
  return addressOf(file, roomOf(file));
}

function roomOf(file: string): string {
  return file.slice(0, file.indexOf('/'));
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
