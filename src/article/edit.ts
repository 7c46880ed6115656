import { isMap, isPair, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';

/**
 * Changes to front matter by places in the text, so that all else stays as it was written: comments, order, quotation
 * marks, the ends of lines, a byte order mark. Each takes the text of a whole file, whose front matter must be sound
 * (readArticle finds no error in it), and gives it back changed.
 */

/** Gives a top-level key a value, in the place of the one it has or as the last key. @param yaml in one line: `{ a: b }` */
export function withKey(text: string, key: string, yaml: string): string {
  const { map, start, end, at } = frontMatter(text);
  const pair = pairOf(map, key);
  if (pair)
    return splice(text, at(keyStart(pair)), valueEnd(pair, { text, at }), `${key}: ${yaml}`);
  if (map?.flow && map.range) {
    const comma = map.items.length > 0 ? ', ' : '';
    return splice(text, at(map.range[1] - 1), at(map.range[1] - 1), `${comma}${key}: ${yaml}`);
  }
  const last = start === end || text.slice(0, end).endsWith('\n') ? '' : eolOf(text);
  return splice(text, end, end, `${last}${key}: ${yaml}${eolOf(text)}`);
}

/** Takes a top-level key away, with its lines. */
export function withoutKey(text: string, key: string): string {
  const { map, at } = frontMatter(text);
  const pair = pairOf(map, key);
  if (!pair) return text;
  if (map?.flow) return withoutFlowItem(text, at(keyStart(pair)), valueEnd(pair, { text, at }));
  return withoutLines(text, at(keyStart(pair)), valueEnd(pair, { text, at }));
}

/** Adds a text to the list under a top-level key. One text alone, and no key at all, become a list. */
export function withItem(text: string, key: string, item: string): string {
  const { map, at } = frontMatter(text);
  const pair = pairOf(map, key);
  const value = pair?.value;
  if (isSeq(value) && value.range && value.items.length > 0) {
    const last = value.items.at(-1) as { range?: [number, number, number] };
    const end = at(last.range?.[1] ?? value.range[1]);
    if (value.flow) return splice(text, end, end, `, ${quoteFlow(item)}`);
    const first = at(value.range[0]);
    const indent = text.slice(lineStart(text, first), first);
    return splice(
      text,
      lineEnd(text, end),
      lineEnd(text, end),
      `${eolOf(text)}${indent}- ${quoteFlow(item)}`,
    );
  }
  const before = isScalar(value) && value.value !== null && value.value !== '' ? [value.value] : [];
  const items = [...before.map(String), item].map(quoteFlow);
  return withKey(text, key, `[${items.join(', ')}]`);
}

/** Takes those items away from the list under a top-level key that the test picks, and the key with the last of them. */
export function withoutItem(text: string, key: string, is: (item: string) => boolean): string {
  const { map, at } = frontMatter(text);
  const value = pairOf(map, key)?.value;
  if (isScalar(value)) return is(String(value.value)) ? withoutKey(text, key) : text;
  if (!isSeq(value)) return text;
  const items = value.items.filter(isScalar);
  const picked = items.find((item) => is(String(item.value)));
  if (!picked?.range) return text;
  if (items.length === 1) return withoutKey(text, key);
  const [start, end] = [at(picked.range[0]), at(picked.range[1])];
  const rest = value.flow ? withoutFlowItem(text, start, end) : withoutLines(text, start, end);
  return withoutItem(rest, key, is);
}

/** Where the value under a path of keys is written; null where it is no plain text. */
export function scalarAt(
  text: string,
  path: readonly string[],
): { start: number; end: number; value: string } | null {
  const { document, at } = frontMatter(text);
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node) || !node.range) return null;
  return { start: at(node.range[0]), end: at(node.range[1]), value: String(node.value) };
}

/** Where a file's body begins; 0 where there is no front matter. */
export function bodyStart(text: string): number {
  return bounds(text)?.body ?? 0;
}

/** A text that means itself anywhere in YAML: as it is where it can be, else in double quotes. */
export function quoteFlow(text: string): string {
  const isPlain =
    /^[/\p{L}\p{N}][\p{L}\p{N}\-._~/]*$/u.test(text) &&
    (text.includes('/') || /^\p{L}/u.test(text));
  return isPlain && !/^(true|false|null|yes|no)$/i.test(text) ? text : JSON.stringify(text);
}

interface FrontMatterText {
  document: ReturnType<typeof parseDocument>;
  map: YAMLMap | null;
  /** Of the YAML in the text. */
  start: number;
  end: number;
  /** A place in the YAML as one in the text. */
  at: (offset: number) => number;
}

/** @throws Error where there is none */
function frontMatter(text: string): FrontMatterText {
  const found = bounds(text);
  if (!found) throw new Error('There is no front matter.');
  const { start, end } = found;
  const document = parseDocument(plain(text.slice(start, end)), { schema: 'failsafe' });
  const map = isMap(document.contents) ? document.contents : null;
  return { document, map, start, end, at: (offset) => offset + start };
}

/** A carriage return alone ends a line too (text.ts), and to YAML it does not. */
function plain(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

function bounds(text: string): { start: number; end: number; body: number } | null {
  const lines = plain(text);
  const open = /^\uFEFF?---[^\n]*\n/.exec(lines)?.[0];
  if (open === undefined) return null;
  const close = /(?<=\n)---[^\S\n]*(?:\n|$)/g;
  close.lastIndex = open.length;
  const found = close.exec(lines);
  if (!found) return null;
  return { start: open.length, end: found.index, body: found.index + found[0].length };
}

function pairOf(map: YAMLMap | null, key: string): Pair | undefined {
  return map?.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key);
}

function keyStart({ key }: Pair): number {
  return (key as { range: [number, number, number] }).range[0];
}

/** Without a comment behind it, and without the line breaks that end a block. */
function valueEnd(
  pair: Pair,
  { text, at }: Pick<FrontMatterText, 'at'> & { text: string },
): number {
  const { key, value } = pair as { key: Ranged; value: Ranged | null };
  const colon = at(key.range[1]) + 1;
  const end = at(value?.range[1] ?? 0);
  return Math.max(colon, colon + text.slice(colon, end).trimEnd().length);
}

interface Ranged {
  range: [number, number, number];
}

function withoutLines(text: string, start: number, end: number): string {
  const after = lineEnd(text, end);
  const eol = /^(\r\n|\n|\r)?/.exec(text.slice(after, after + 2))?.[0] ?? '';
  return splice(text, lineStart(text, start), after + eol.length, '');
}

function lineEnd(text: string, offset: number): number {
  const rest = /[\r\n]/g;
  rest.lastIndex = offset;
  return rest.exec(text)?.index ?? text.length;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function withoutFlowItem(text: string, start: number, end: number): string {
  const after = /^\s*,[^\S\n]*/.exec(text.slice(end))?.[0];
  if (after !== undefined) return splice(text, start, end + after.length, '');
  const before = /,\s*$/.exec(text.slice(0, start))?.[0] ?? '';
  return splice(text, start - before.length, end, '');
}

function eolOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function splice(text: string, start: number, end: number, insert: string): string {
  return text.slice(0, start) + insert + text.slice(end);
}
