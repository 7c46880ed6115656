import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import { fileStart, problem, type Place, type Problem } from '../problems/problem.ts';

export type KeyPath = readonly PropertyKey[];

/** YAML as data whose every scalar is text, and where each part of it stands in its file. */
export interface PlacedYaml {
  value: unknown;
  warnings: Problem[];
  /** Where the value under `path` stands, or its nearest ancestor that exists. */
  valuePlace(path: KeyPath): Place;
  /** Where the key at the end of `path` stands. */
  keyPlace(path: KeyPath): Place;
}

/**
 * Reads YAML with the failsafe schema (YAML 1.2.2 section 10.1): `12:30`, `0123`, `no` and unquoted dates stay the
 * text that the author wrote. Anchors and aliases are refused, so data is a finite tree.
 */
export function readYaml(text: string, file: string): PlacedYaml | Problem[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter,
    prettyErrors: false,
    // Tabs and duplicate keys are errors by default; unknown tags are warnings.
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return line === 0 ? fileStart : { line, column: col };
  };
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    problem('front-matter/yaml', file, placeAt(pos[0]), { code, reason: sentence(message) }),
  );
  const warnings: Problem[] = [];
  visit(document, (_, node) => {
    // `title: Ferry #3`: what YAML takes for a comment (section 6.6), but an author hardly meant as one.
    if (isScalar(node) && typeof node.comment === 'string' && /^[^\s#]/.test(node.comment)) {
      const { comment, range } = node;
      warnings.push(problem('front-matter/comment', file, placeAt(range?.[1] ?? 0), { comment }));
    }
    if (isPair(node) && !isScalar(node.key)) {
      const reason = 'A key must be one word or text.';
      const place = placeAt(isRanged(node.key) ? node.key.range[0] : 0);
      problems.push(problem('front-matter/yaml', file, place, { code: 'BAD_KEY', reason }));
    }
    if (!isAlias(node) && !(isNode(node) && 'anchor' in node && node.anchor)) return;
    problems.push(problem('front-matter/alias', file, placeAt(node.range?.[0] ?? 0), {}));
  });
  const colons = fullWidthColons(text, file);
  if (colons.length > 0 && (problems.length > 0 || !isMap(document.contents))) return colons;
  if (problems.length > 0) return problems;
  return {
    value: document.toJS() as unknown,
    warnings,
    valuePlace: (path) => placeAt(valueOffset(document, path)),
    keyPlace: (path) => placeAt(keyOffset(document, path)),
  };
}

/** `title：…`, the commonest slip of Chinese authors: to YAML it is a text that goes on to the next line. */
function fullWidthColons(text: string, file: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const [, indent = '', key = ''] = /^(\s*)([a-z]+)\s*：/i.exec(line) ?? [];
    if (key === '') return [];
    const place = { line: index + 1, column: indent.length + key.length + 1 };
    return [problem('front-matter/colon', file, place, { key })];
  });
}

function valueOffset(document: Document.Parsed, path: KeyPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isRanged(node)) return node.range[0];
  }
  return document.contents?.range[0] ?? 0;
}

function keyOffset(document: Document.Parsed, path: KeyPath): number {
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return valueOffset(document, path);
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return isRanged(pair?.key) ? pair.key.range[0] : valueOffset(document, path);
}

function isRanged(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function sentence(message: string): string {
  const text = message.replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
