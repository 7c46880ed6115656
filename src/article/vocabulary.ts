import { z } from 'zod';
import type { Place, Problem } from '../problems/problem.ts';
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

/** Small letters and digits of any script, `-` and `_`: what an address shows as it is, whatever the file system. */
const slugPattern = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]+$/u;

const text = z.string('key/type text').trim();

const term = z.strictObject(
  {
    name: text.optional().describe('How readers see it; the key if not given.'),
    slug: text
      .refine((slug) => slugPattern.test(slug), 'term/slug')
      .optional()
      .describe('Its part of the address; made from the key if not given.'),
    aliases: z
      .array(text, 'key/type list')
      .optional()
      .describe('Other spellings that mean the same.'),
    description: text.optional().describe('A sentence or two for the head of its page.'),
    parent: text.optional().describe('The key of the term above it.'),
    url: text.refine(isWebAddress, 'key/url').optional().describe('Its own web site.'),
  },
  'key/type map',
);

const source = term.extend({
  timeZone: text
    .refine(isTimeZone, 'term/time-zone')
    .optional()
    .describe('sources.yml only: the time zone of its dates, such as Asia/Shanghai.'),
});

export const sourcesSchema = z.record(z.string(), source.optional(), 'key/type map');
export const vocabularySchema = z.record(z.string(), term.optional(), 'key/type map');

/** Reads `tags.yml` and its like: the terms that are right, and what is wrong with the others. */
export function readVocabulary(
  source: string,
  file: string,
): { terms: VocabularyTerm[]; problems: Problem[] } {
  const yaml = readYaml(source, file);
  if (Array.isArray(yaml)) return { terms: [], problems: yaml };
  const schema = file === 'sources.yml' ? sourcesSchema : vocabularySchema;
  const { data, problems } = checkSchema(schema, sourcesSchema, yaml, file);
  const terms = Object.entries(data ?? {}).map(([key, value = {}]) => ({
    key,
    place: yaml.keyPlace([key]),
    name: value.name ?? key,
    slug: value.slug ?? null,
    aliases: value.aliases ?? [],
    description: value.description ?? null,
    parent: value.parent ?? null,
    url: value.url ?? null,
    timeZone: value.timeZone ?? null,
  }));
  return { terms, problems };
}
