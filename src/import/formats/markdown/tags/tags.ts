import type { Dialect } from '../dialect.ts';
import { hexoTags } from './hexo.ts';
import { hugoTags } from './hugo.ts';
import { jekyllTags } from './jekyll.ts';
import { mdxTags } from './mdx.ts';
import { zolaTags } from './zola.ts';

/** How tags find what they name. */
export interface TagContext {
  /** A link to another item of the source, by the name that a tag has for it. @returns what `linkOf` understands; null: none */
  linkTo: (name: string) => string | null;
  title: string;
}

/** Replaces what a pattern finds. @returns null: it stays as it is */
export interface TagRule {
  /** With the flag `g`. */
  pattern: RegExp;
  /** What it finds is code or holds it, so it comes before code is set aside. */
  isBlock?: true;
  write: (groups: Record<string, string | undefined>, context: TagContext) => string | null;
}

export interface TagRules {
  rules: readonly TagRule[];
  /** What is a tag, converted or not; with the flag `g`. */
  unknown: RegExp | null;
}

export interface Converted {
  body: string;
  /** Tags that stay as text, each once. */
  unknown: string[];
  /** Whether a mark for the end of the summary was taken away. */
  hadMore: boolean;
}

const none: TagRules = { rules: [], unknown: null };

const byDialect = {
  hexo: hexoTags,
  jekyll: jekyllTags,
  hugo: hugoTags,
  zola: zolaTags,
  mdx: mdxTags,
};

/** Writes a generator's template tags as Markdown, but in code. */
export function convertTags(text: string, tags: Dialect['tags'], context: TagContext): Converted {
  const { rules, unknown } = tags === null ? none : byDialect[tags];
  const apply = (part: string, chosen: readonly TagRule[]) =>
    chosen.reduce(
      (result, { pattern, write }) =>
        result.replace(pattern, (...all: unknown[]) => {
          const groups = all.at(-1) as Record<string, string | undefined>;
          return write(groups, context) ?? String(all[0]);
        }),
      part,
    );
  const blocks = outside(fenced, text, (part) =>
    apply(
      part,
      rules.filter(({ isBlock }) => isBlock),
    ),
  );
  let hadMore = false;
  const left = new Set<string>();
  const body = outside(code, blocks, (part) => {
    const converted = apply(
      part,
      rules.filter(({ isBlock }) => !isBlock),
    ).replace(/^[ \t]*<!--\s*(more|excerpt|read more)\s*-->[ \t]*\n?/gim, () => {
      hadMore = true;
      return '';
    });
    if (unknown !== null)
      for (const [tag] of converted.matchAll(unknown)) left.add(tag.slice(0, 100));
    return converted;
  });
  return { body, unknown: [...left], hadMore };
}

/** Fenced code: CommonMark 0.31.2 section 4.5. */
const fenced = /(?<=^|\n)[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t]*\1[`~]*[ \t]*(?=\n|$)|$)/g;

/** With code within a line: section 6.1. */
const code = new RegExp(
  `${fenced.source}|(?<!\`)(\`+)(?!\`)(?:(?!\\n\\n)[\\s\\S])*?(?<!\`)\\2(?!\`)`,
  'g',
);

function outside(pattern: RegExp, text: string, change: (part: string) => string): string {
  let result = '';
  let done = 0;
  for (const { 0: whole, index } of text.matchAll(pattern)) {
    result += change(text.slice(done, index)) + whole;
    done = index + whole.length;
  }
  return result + change(text.slice(done));
}

/** A fenced block around any code. Patterns whose text it takes over end and begin with `\n*`. */
export function fence(content: string, language = ''): string {
  const runs = content.match(/`+/g) ?? [];
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 2);
  const marks = '`'.repeat(longest + 1);
  return `\n\n${marks}${language}\n${content.replace(/^\n+|\s+$/g, '')}\n${marks}\n\n`;
}

export function quote(content: string, by = ''): string {
  const text = content.trim() + (by.trim() === '' ? '' : `\n\n—— ${by.trim()}`);
  return `\n\n${text.replace(/^/gm, '> ')}\n\n`;
}

export function picture(src: string, alt = '', caption = ''): string {
  const title = caption === '' ? '' : ` "${caption.replace(/(["\\])/g, '\\$1')}"`;
  return `![${alt.replace(/([[\]\\])/g, '\\$1')}](${destination(src)}${title})`;
}

export function link(href: string, text: string): string {
  return `[${text.replace(/([[\]\\])/g, '\\$1')}](${destination(href)})`;
}

/** An address as it can stand in brackets (CommonMark section 6.3). */
function destination(href: string): string {
  return href.replace(/[\s()<>]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );
}

/** `src="a.png" alt='x' width=3`, and unnamed values by their place. */
export function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  let place = 0;
  const pattern =
    /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`=,]+))/g;
  for (const [, name, double, single, raw, bare] of text.matchAll(pattern)) {
    const value = double?.replace(/\\(.)/g, '$1') ?? single ?? raw ?? bare ?? '';
    found[name ?? String(place)] = value;
    if (name === undefined) place += 1;
  }
  return found;
}

export const videoOf = {
  youtube: (id: string) => link(`https://www.youtube.com/watch?v=${id}`, `YouTube: ${id}`),
  vimeo: (id: string) => link(`https://vimeo.com/${id}`, `Vimeo: ${id}`),
  bilibili: (id: string) => link(`https://www.bilibili.com/video/${id}`, `bilibili: ${id}`),
};
