import { parse as parseToml, TomlError } from 'smol-toml';
import { parseDocument, visit } from 'yaml';
import type { InBoth } from '../../../problems/rule.ts';

/** A Markdown file of any generator, taken apart. */
export interface Split {
  /** Scalars are text; null where the file has no front matter. */
  data: Record<string, unknown> | null;
  language: 'yaml' | 'toml' | 'json' | null;
  body: string;
  /** The body's first line in the file, from 1. */
  line: number;
}

export interface SplitFault {
  line: number;
  why: InBoth;
}

/**
 * Splits YAML between `---`, TOML between `+++`, JSON that is one map at the start or between `;;;`, and Hexo's YAML that
 * has no line before it, from the body.
 */
export function splitAny(text: string): Split | SplitFault {
  const none: Split = { data: null, language: null, body: text, line: 1 };
  for (const { language, pattern, read } of languages) {
    const [whole, inner] = pattern.exec(text) ?? [];
    if (whole === undefined || inner === undefined) continue;
    try {
      if (inner.length > longest) throw new Error(`It has ${inner.length} characters.`);
      const data = finite(read(inner));
      if (data === null) continue;
      const line = whole.split('\n').length;
      return { data, language, body: text.slice(whole.length), line };
    } catch (error) {
      return { line: lineOf(error), why: unreadable(language, error) };
    }
  }
  return none;
}

type Read = (inner: string) => unknown;

const readJson: Read = (inner) => JSON.parse(inner);

const languages: readonly {
  language: NonNullable<Split['language']>;
  pattern: RegExp;
  read: Read;
}[] = [
  {
    language: 'yaml',
    pattern: /^---[ \t]*\n((?:[\s\S]*?\n)?)(?:---|\.\.\.)[ \t]*(?:\n|$)/,
    read: readYamlMap,
  },
  {
    language: 'toml',
    pattern: /^\+\+\+[ \t]*\n((?:[\s\S]*?\n)?)\+\+\+[ \t]*(?:\n|$)/,
    read: readTomlMap,
  },
  {
    language: 'json',
    pattern: /^;;;[ \t]*\n([\s\S]*?)\n;;;[ \t]*(?:\n|$)/,
    read: (inner) => readJson(`{${inner}}`),
  },
  {
    language: 'json',
    pattern: /^(\{\n[\s\S]*?\n\})[ \t]*(?:\n|$)/,
    read: readJson,
  },
  {
    language: 'yaml',
    pattern: /^((?:[a-z][\w-]*:.*\n(?:[ \t-].*\n)*)+)---[ \t]*(?:\n|$)/i,
    read: readYamlMap,
  },
];

/** Of one file: more is an attack, or no front matter. */
const longest = 1_000_000;

/** Text scalars, so that dates and numbers stay what was written. Aliases are followed up to a bound. */
export function readYamlMap(inner: string): unknown {
  const document = parseDocument(inner, { schema: 'failsafe', merge: true, uniqueKeys: false });
  const [error] = document.errors;
  if (error) throw error;
  visit(document, {
    Alias(_, alias, ancestors) {
      const target = alias.resolve(document);
      if (ancestors.some((node) => node === target)) throw new Error('An alias holds itself.');
    },
  });
  // A few hundred bytes can stand for terabytes; yaml counts and throws.
  return document.toJS({ maxAliasCount: 100 }) ?? {};
}

export function readTomlMap(inner: string): unknown {
  return parseToml(inner, { maxDepth: 50, integersAsBigInt: 'asNeeded' });
}

/** A map as a finite tree of text, lists and maps. @throws Error for what refers to itself, or is huge; null for no map */
function finite(value: unknown): Record<string, unknown> | null {
  const text = JSON.stringify(value, (_, inner: unknown) => {
    return typeof inner === 'bigint' || typeof inner === 'number' || typeof inner === 'boolean'
      ? String(inner)
      : inner;
  });
  if (text.length > longest) throw new Error(`It holds ${text.length} characters.`);
  const data = JSON.parse(text) as unknown;
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isMap ? (data as Record<string, unknown>) : null;
}

/** In the file: the front matter's first line is its second. */
function lineOf(error: unknown): number {
  if (error instanceof TomlError) return error.line + 1;
  const at = (error as { linePos?: [{ line: number }] }).linePos;
  return (at?.[0].line ?? 0) + 1;
}

function unreadable(language: string, error: unknown): InBoth {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const name = language.toUpperCase();
  return {
    en: `Its front matter is not valid ${name}: ${reason.replace(/[.:]?$/, '.')} Mend it in the source and import again.`,
    zh: `文章信息不是正确的 ${name}：${reason.replace(/[.:]?$/, '。')}请在来源中改正后再导入。`,
  };
}
