import { addressOf } from '../article/address.ts';
import { readArticle, readPage, type ReadContext } from '../article/read.ts';
import { articleSchema } from '../article/schema.ts';
import { decodeText } from '../article/text.ts';
import type { Problem } from '../problems/problem.ts';
import { findIn, type Circumstances } from './findings.ts';
import type { Fix } from './rule.ts';

/** How often a text is looked at anew after its fixes: a fix may make room for another. */
const rounds = 10;

/**
 * A file's bytes with all fixes made, until there is nothing more to mend; null where nothing is, or where it is no text.
 * Its byte order mark and the ends of its lines stay as they are. A fix that would break the front matter is not made.
 */
export function mend(
  bytes: Uint8Array,
  file: string,
  context: ReadContext & Circumstances,
): Uint8Array | null {
  const text = decodeText(bytes, file);
  if (typeof text !== 'string') return null;
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let [mended, before] = [text, read(text, file, context)];
  // What stands in the file at each end of a line of `text`, in order.
  let ends: readonly string[] = raw.match(/\r\n?|\n/g) ?? [];
  for (let round = 0; round < rounds; round += 1) {
    const fixes = inOrder(fixesIn(mended, before, file, context));
    const next = apply(mended, fixes);
    if (next === mended) break;
    const after = read(next, file, context);
    if (countErrors(after) > countErrors(before)) break;
    ends = endsAfter(mended, fixes, ends);
    [mended, before] = [next, after];
  }
  if (mended === text) return null;
  const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
  let line = 0;
  return new TextEncoder().encode(mark + mended.replaceAll('\n', () => ends[line++] ?? '\n'));
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

/** By place; of two that overlap the first. */
function inOrder(fixes: readonly Fix[]): Fix[] {
  const kept: Fix[] = [];
  for (const fix of fixes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (fix.start >= (kept.at(-1)?.end ?? 0)) kept.push(fix);
  }
  return kept;
}

function apply(text: string, fixes: readonly Fix[]): string {
  let [result, at] = ['', 0];
  for (const { start, end, text: replacement } of fixes) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** The ends of lines that remain; a line that a fix adds ends as most do. */
function endsAfter(text: string, fixes: readonly Fix[], ends: readonly string[]): string[] {
  const usual = ends.filter((end) => end === '\r\n').length * 2 > ends.length ? '\r\n' : '\n';
  const count = (part: string) => part.split('\n').length - 1;
  const result: string[] = [];
  let [line, at] = [0, 0];
  for (const { start, end, text: replacement } of fixes) {
    const kept = count(text.slice(at, start));
    result.push(...ends.slice(line, line + kept));
    const taken = count(text.slice(start, end));
    const added = count(replacement);
    for (let index = 0; index < added; index += 1) {
      result.push((index < taken ? ends[line + kept + index] : undefined) ?? usual);
    }
    [line, at] = [line + kept + taken, end];
  }
  return [...result, ...ends.slice(line)];
}
