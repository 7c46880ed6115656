import { problem, type Place, type Problem } from '../problems/problem.ts';
import type { ArticleDate, FrontMatter } from './article.ts';
import { placeDate, type WrittenDate } from './date.ts';
import { splitFile, type SplitFile } from './frontMatter.ts';
import { checkSchema } from './issues.ts';
import { articleSchema, pageSchema } from './schema.ts';
import type { KeyPath } from './yaml.ts';

/** What front matter leaves to the site. */
export interface ReadContext {
  lang: string;
  /** The time zone of a source's local dates. @param source its name as written, null where there is none */
  timeZone: (source: string | null) => string;
}

interface ReadFile {
  /** What is wrong with the front matter. */
  problems: Problem[];
  body: string;
  /** How many lines of the file come before the body's first. */
  bodyOffset: number;
  places: Places;
}

/**
 * Where values stand whose problems show only when the whole is seen, by key (`tags`) or by its path (`aliases.0`,
 * `withdrawn.date`).
 */
export type Places = Readonly<Record<string, Place>>;

// Made once: zod compiles a schema at its first use.
const lenientArticle = articleSchema.partial();
const lenientPage = pageSchema.partial();

const placedKeys = [
  ...(['id', 'section', 'source', 'authors', 'tags', 'series', 'aliases'] as const),
  ...(['lang', 'translationOf'] as const),
];

/** Those of which the place is kept where they are written. */
const writtenKeys = ['title', 'summary', 'date', 'updated'] as const;

/** With problems, the front matter holds what is right in it, and stands in nobody's way. */
export interface ReadArticle extends ReadFile {
  frontMatter: FrontMatter;
}

export interface ReadPage extends ReadFile {
  frontMatter: Pick<FrontMatter, 'title' | 'summary' | 'lang' | 'aliases'>;
}

/**
 * Reads one article's text. All that is wrong with its front matter comes back together; the problems alone where it
 * could not even be taken apart.
 * @param path its address, which is its id unless it has another
 */
export function readArticle(
  text: string,
  file: string,
  path: string,
  context: ReadContext,
): ReadArticle | Problem[] {
  const split = splitFile(text, file);
  if (Array.isArray(split)) return split;
  const { data, problems } = checkSchema(articleSchema, lenientArticle, split.yaml, file);
  const written = data ?? {};
  const zone = context.timeZone(written.source?.name ?? null);
  const placed = (date: WrittenDate | undefined, ...keys: KeyPath): ArticleDate => {
    if (date === undefined) return noDate;
    const result = placeDate(date, zone);
    if (!('rule' in result)) return result;
    problems.push(problem(result.rule, file, split.yaml.valuePlace(keys), result.detail as never));
    return noDate;
  };
  const { withdrawn, cover, source, series } = written;
  const frontMatter: FrontMatter = {
    title: written.title ?? '',
    kicker: written.kicker ?? null,
    subtitle: written.subtitle ?? null,
    summary: written.summary ?? null,
    date: placed(written.date, 'date'),
    updated: written.updated ? placed(written.updated, 'updated') : null,
    source: source ? { name: source.name, url: ('url' in source && source.url) || null } : null,
    authors: written.authors ?? [],
    editors: written.editors ?? [],
    translators: written.translators ?? [],
    photographers: written.photographers ?? [],
    section: written.section ?? null,
    tags: written.tags ?? [],
    series: series ? { name: series.name, part: series.part ?? null } : null,
    cover: cover
      ? {
          src: cover.src,
          alt: cover.alt ?? '',
          caption: cover.caption ?? null,
          credit: cover.credit ?? null,
        }
      : null,
    lang: written.lang ?? context.lang,
    translationOf: written.translationOf ?? null,
    id: written.id ?? path,
    withdrawn: withdrawn
      ? { date: placed(withdrawn.date, 'withdrawn', 'date'), reason: withdrawn.reason }
      : null,
    aliases: written.aliases ?? [],
    corrections: (written.corrections ?? []).map((correction, index) => ({
      date: placed(correction.date, 'corrections', index, 'date'),
      text: correction.text,
    })),
    license: written.license ?? null,
    canonical: written.canonical ?? null,
    draft: written.draft ?? false,
  };
  return { frontMatter, problems, ...remains(split, writtenPaths(frontMatter)) };
}

/** Reads a standing page such as `pages/about.md`. */
export function readPage(
  text: string,
  file: string,
  { lang }: Pick<ReadContext, 'lang'>,
): ReadPage | Problem[] {
  const split = splitFile(text, file);
  if (Array.isArray(split)) return split;
  const { data, problems } = checkSchema(pageSchema, lenientPage, split.yaml, file);
  const { title = '', summary = null, aliases = [] } = data ?? {};
  const frontMatter = { title, summary, lang: data?.lang ?? lang, aliases };
  return { frontMatter, problems, ...remains(split, aliasPaths(aliases)) };
}

/** Stands for a date that could not be read, beside the problem that says so. */
const noDate: ArticleDate = { day: '', time: null, offset: '+00:00', instant: 0 };

function writtenPaths(frontMatter: FrontMatter): KeyPath[] {
  const { aliases, corrections, withdrawn } = frontMatter;
  return [
    ...writtenKeys.filter((key) => frontMatter[key]).map((key) => [key]),
    ...aliasPaths(aliases),
    ...corrections.map((_, index) => ['corrections', index, 'date']),
    ...(withdrawn ? [['withdrawn', 'date']] : []),
  ];
}

function aliasPaths(aliases: FrontMatter['aliases']): KeyPath[] {
  return aliases.map((_, index) => ['aliases', index]);
}

function remains(
  { yaml, body, bodyOffset }: SplitFile,
  written: readonly KeyPath[] = [],
): Omit<ReadFile, 'problems'> {
  const paths: KeyPath[] = [...placedKeys.map((key) => [key]), ['cover', 'src'], ...written];
  const places = Object.fromEntries(paths.map((path) => [path.join('.'), yaml.valuePlace(path)]));
  return { body, bodyOffset, places };
}
