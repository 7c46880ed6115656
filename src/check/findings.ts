import type { FrontMatter } from '../article/article.ts';
import type { Parsed } from '../loader/takeApart.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';
import { isUncommon } from './read/look.ts';
import { quickTree } from './read/tree.ts';
import type { BodyRule, BodyText, Finding, Fix } from './rule.ts';
import { checkEmphasis } from './rules/emphasis.ts';
import { bodyRules, frontMatterRules } from './rules/index.ts';

/** What rules depend on beside a text. */
export interface Circumstances {
  /** Seconds since 1970-01-01T00:00Z. */
  now: number;
  /** The time zone of a source's dates, else of the site's. */
  timeZone: (source: string | null) => string;
}

/** A problem with its fix, whose offsets are those of the whole text. */
export interface Found {
  problem: Problem;
  fix: Fix | null;
}

/** What the rules of this room find in one file. @param text the whole file's, as decodeText gives it */
export function findIn(
  { frontMatter, problems, places, body, bodyOffset }: Parsed<{ lang: string }>,
  text: string,
  file: string,
  { now, timeZone }: Circumstances,
): Found[] {
  const isWhole = problems.every(({ severity }) => severity !== 'error');
  const found: Found[] = [];
  if (isWhole && isArticle(frontMatter)) {
    const zone = timeZone(frontMatter.source?.name ?? null);
    const seen = { frontMatter, places, text, file, now, timeZone: zone };
    found.push(...frontMatterRules.flatMap((rule) => rule(seen)).map((one) => place(one, file)));
  }
  const before = { lines: bodyOffset, characters: text.length - body.length };
  const { title = '', photographers = [] } = frontMatter as Partial<FrontMatter>;
  const inBody = findInBody({ text: body, lang: frontMatter.lang, title, photographers });
  return [...found, ...inBody.map((one) => place(one, file, before))];
}

/**
 * Rules that depend on where emphasis is seen, in which alone the quick parser's trees differ from those of the build. What
 * they find must be confirmed.
 */
const ofEmphasis: ReadonlySet<BodyRule> = new Set([checkEmphasis]);

function findInBody(body: Omit<BodyText, 'tree'>): Finding[] {
  const { text } = body;
  const close = () => ({ ...body, tree: parseMarkdown(text) });
  // The quick parser's own bounds are not known.
  if (isUncommon(text)) {
    const whole = close();
    return bodyRules.flatMap((rule) => rule(whole));
  }
  const quick = { ...body, tree: quickTree(text) };
  return bodyRules.flatMap((rule) => {
    const found = rule(quick);
    return found.length > 0 && ofEmphasis.has(rule) ? rule(close()) : found;
  });
}

function place(
  { rule, detail, place: at, fix }: Finding,
  file: string,
  before = { lines: 0, characters: 0 },
): Found {
  const there: Place = { line: at.line + before.lines, column: at.column };
  const found = problem(rule, file, there, detail as never);
  if (fix === undefined) return { problem: found, fix: null };
  const start = fix.start + before.characters;
  const end = fix.end + before.characters;
  return { problem: { ...found, fixable: true }, fix: { start, end, text: fix.text } };
}

function isArticle(frontMatter: { lang: string }): frontMatter is FrontMatter {
  return 'date' in frontMatter;
}
