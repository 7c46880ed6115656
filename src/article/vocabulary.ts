import { z } from 'zod';
import { problem, type Place, type Problem } from '../problems/problem.ts';
import { isTimeZone } from './date.ts';
import { checkSchema } from './issues.ts';
import { isWebAddress } from './schema.ts';
import { readYaml } from './yaml.ts';

export const taxonomyNames = ['tags', 'sections', 'sources', 'authors', 'series'] as const;
export type TaxonomyName = (typeof taxonomyNames)[number];

/** One term of a vocabulary file; its key is how articles write it. */
export interface VocabularyTerm {
  key: string;
  /** Where the key stands in its file. */
  place: Place;
  name: string;
  slug: string | null;
  aliases: string[];
  description: string | null;
  parent: string | null;
  url: string | null;
  timeZone: string | null;
}

/** The terms of each file, in its order. */
export type Vocabulary = Record<TaxonomyName, VocabularyTerm[]>;

const text = z.string('key/type text').trim();

const term = z
  .strictObject(
    {
      name: text.optional().describe('How readers see it; the key if not given.'),
      slug: text.optional().describe('Its part of the address; made from the key if not given.'),
      aliases: z.array(text, 'key/type list').optional().describe('Other spellings that mean the same.'),
      description: text.optional().describe('A sentence or two for the head of its page.'),
      parent: text.optional().describe('The key of the term above it.'),
      url: text.refine(isWebAddress, 'key/url').optional().describe('Its own web site.'),
      timeZone: text
        .refine(isTimeZone, 'term/time-zone')
        .optional()
        .describe('sources.yml only: the time zone of its dates, such as Asia/Shanghai.'),
    },
    'key/type map',
  )
  .optional();

export const vocabularySchema = z.record(z.string(), term, 'key/type map');

/** Small letters and digits of any script, `-` and `_`: what an address shows as it is, whatever the file system. */
const slugPattern = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]+$/u;

/** Reads `tags.yml` and its like. */
export function readVocabulary(source: string, file: string): VocabularyTerm[] | Problem[] {
  const yaml = readYaml(source, file);
  if (Array.isArray(yaml)) return yaml;
  const terms = checkSchema(vocabularySchema, yaml, file);
  if (Array.isArray(terms)) return terms as Problem[];
  const problems = Object.entries(terms).flatMap(([key, value]) => {
    const slug = value?.slug;
    if (slug === undefined || slugPattern.test(slug)) return [];
    return [problem('term/slug', file, yaml.valuePlace([key, 'slug']), { term: key, value: slug })];
  });
  if (problems.length > 0) return problems;
  return Object.entries(terms).map(([key, value]) => ({
    key,
    place: yaml.keyPlace([key]),
    name: value?.name ?? key,
    slug: value?.slug ?? null,
    aliases: value?.aliases ?? [],
    description: value?.description ?? null,
    parent: value?.parent ?? null,
    url: value?.url ?? null,
    timeZone: value?.timeZone ?? null,
  }));
}
