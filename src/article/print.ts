import { Document, isMap, isScalar, isSeq, visit, type YAMLMap } from 'yaml';
import { articleSchema } from './schema.ts';

/** A list of plain values stands in one line where it is no longer, in UTF-16 code units. */
const lineLength = 80;

/**
 * A whole Markdown file: front matter in the schema's order of keys, and the body. `readYaml` gives every value back as
 * it is here, numbers and booleans as text; a key whose value is undefined, null or an empty list is left out.
 * @param frontMatter text, numbers, booleans, lists and maps of those
 * @param comments lines to write above a key, without their `#`
 */
export function printArticle(
  frontMatter: Readonly<Record<string, unknown>>,
  body: string,
  comments: Readonly<Record<string, string>> = {},
): string {
  const text = body.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return `---\n${printFrontMatter(frontMatter, comments)}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** The lines between the two `---`. */
export function printFrontMatter(
  frontMatter: Readonly<Record<string, unknown>>,
  comments: Readonly<Record<string, string>> = {},
): string {
  const entries = Object.entries(frontMatter)
    .map(([key, value]) => [key, asText(value)] as const)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => placeOf(a) - placeOf(b));
  // The schema that it is read with: nothing is quoted for looking like a number, a date or a boolean.
  const document = new Document(Object.fromEntries(entries), {
    schema: 'failsafe',
    aliasDuplicateObjects: false,
  });
  if (!isMap(document.contents)) return '';
  layOut(document.contents, comments);
  visit(document, {
    Scalar(at, node) {
      // An empty text can be left out after a key, but not in a list.
      const isLost = node.value === '' && typeof at === 'number';
      if (isLost || hidden.test(String(node.value))) node.type = 'QUOTE_DOUBLE';
    },
  });
  return entries.length === 0
    ? ''
    : document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const order = Object.keys(articleSchema.shape);

/** What cannot be seen at the end of a line, or would be taken for the end of one. */
const hidden = /[\u0085\u2028\u2029\uFEFF]|^\s|\s$|\n\s/;

function placeOf(key: string): number {
  const place = order.indexOf(key);
  return place < 0 ? order.length : place;
}

/** Data whose every scalar is text; undefined for what says nothing. */
function asText(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const list = value.map(asText).filter((item) => item !== undefined);
    return list.length === 0 ? undefined : list;
  }
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') {
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    return isPlain || typeof value === 'bigint' ? String(value) : undefined;
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, asText(inner)] as const);
  const kept = entries.filter(([, inner]) => inner !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function layOut(map: YAMLMap, comments: Readonly<Record<string, string>>): void {
  for (const { key, value } of map.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const comment = Object.hasOwn(comments, name) ? comments[name] : undefined;
    if (comment !== undefined) key.commentBefore = comment.replace(/^/gm, ' ');
    // Addresses are long, and read best one below the other.
    if (isSeq(value) && name !== 'aliases') value.flow = fitsLine(name, value.items);
  }
}

function fitsLine(name: string, items: readonly unknown[]): boolean {
  const texts = items.map((item) => (isScalar(item) ? String(item.value) : '\n'));
  const length = texts.reduce((sum, text) => sum + text.length + 2, name.length + 4);
  return length <= lineLength && !texts.some((text) => text.includes('\n'));
}
