import { diffArrays } from 'diff';
import { addressOf } from '../article/address.ts';
import { readArticle, readPage, type ReadContext } from '../article/read.ts';
import { articleSchema } from '../article/schema.ts';
import { decodeText } from '../article/text.ts';
import type { Problem } from '../problems/problem.ts';
import { findIn, type Circumstances } from './findings.ts';
import { mend } from './mend.ts';
import type { Fix } from './rule.ts';

/** How often a text is looked at anew after its fixes: a fix may make room for another. */
const rounds = 10;

/**
 * A file's bytes with all fixes made, until there is nothing more to mend; null where nothing is, or where it is no text.
 * Its byte order mark and the ends of its lines stay as they are. A fix that would break the front matter is not made.
 */
export function mendFile(
  bytes: Uint8Array,
  file: string,
  context: ReadContext & Circumstances,
): Uint8Array | null {
  const text = decodeText(bytes, file);
  if (typeof text !== 'string') return null;
  let [mended, before] = [text, read(text, file, context)];
  for (let round = 0; round < rounds; round += 1) {
    const next = mend(mended, fixesIn(mended, before, file, context));
    if (next === mended) break;
    const after = read(next, file, context);
    if (countErrors(after) > countErrors(before)) break;
    [mended, before] = [next, after];
  }
  if (mended === text) return null;
  return writeAs(bytes, text, mended);
}

/** A text with the byte order mark and the ends of lines that its file had. */
function writeAs(bytes: Uint8Array, before: string, after: string): Uint8Array {
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
  const ends = raw.match(/\r\n?|\n/g) ?? [];
  // A new line ends as most do.
  const usual = ends.filter((end) => end === '\r\n').length * 2 > ends.length ? '\r\n' : '\n';
  const kept: string[] = [];
  let line = 0;
  let gone: string[] = [];
  for (const { value, added, removed } of diffArrays(before.split('\n'), after.split('\n'))) {
    if (added) {
      kept.push(...value.map((_, index) => gone[index] ?? usual));
      continue;
    }
    const own = ends.slice(line, line + value.length);
    line += value.length;
    gone = removed ? own : [];
    if (!removed) kept.push(...own);
  }
  let next = 0;
  return new TextEncoder().encode(mark + after.replaceAll('\n', () => kept[next++] ?? usual));
}

type Reading = ReturnType<typeof readArticle> | ReturnType<typeof readPage>;

function read(text: string, file: string, context: ReadContext): Reading {
  if (file.startsWith('pages/')) return readPage(text, file, context);
  return readArticle(text, file, addressOf(file, 'articles'), context);
}

function countErrors(reading: Reading): number {
  const problems = Array.isArray(reading) ? reading : reading.problems;
  return problems.filter(({ severity }) => severity === 'error').length;
}

function fixesIn(text: string, reading: Reading, file: string, context: Circumstances): Fix[] {
  if (Array.isArray(reading)) return colons(text, reading);
  return findIn(reading, text, file, context).flatMap(({ fix }) => fix ?? []);
}

/** `title：…` becomes `title: …`. */
function colons(text: string, problems: readonly Problem[]): Fix[] {
  const lines = text.split('\n');
  return problems.filter(isMendable).flatMap(({ line, column }) => {
    const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const [colon] = /^：\s*/.exec(lines[line - 1]?.slice(column - 1) ?? '') ?? [];
    if (colon === undefined) return [];
    const start = before + column - 1;
    return [{ start, end: start + colon.length, text: ': ' }];
  });
}

/** Whether a problem of a build's own rules can be mended: a known key at the start of its line. */
export function isMendable({ rule, file, column, detail }: Problem): boolean {
  const { key = '' } = detail;
  if (rule !== 'front-matter/colon' || !file.endsWith('.md')) return false;
  return Object.hasOwn(articleSchema.shape, key) && column === key.length + 1;
}
