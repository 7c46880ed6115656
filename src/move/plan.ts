import { addressOf } from '../article/address.ts';
import { readArticle, type ReadContext } from '../article/read.ts';
import { legible } from '../article/text.ts';
import type { Problem } from '../problems/problem.ts';
import { companions } from './companions.ts';
import { contested } from './contested.ts';
import { mendFrontMatter, mendLinks } from './mend.ts';
import { mentions, pathOf, roomOf } from './names.ts';
import type { Relocation } from './relocate.ts';

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

function unreadable(file: string, { textOf, context }: Ground): Problem[] {
  const read = readArticle(legible(textOf(file)), file, pathOf(file), context);
  const problems = Array.isArray(read) ? read : read.problems;
  return problems.filter(({ severity }) => severity === 'error');
}
