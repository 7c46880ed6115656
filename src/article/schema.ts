import { z } from 'zod';
import { readAlias, type Alias } from './alias.ts';
import { parseDate, type WrittenDate } from './date.ts';

/**
 * The front matter of an article, as text values (see yaml.ts). The description of each field is its documentation:
 * the README's table is tested against it. A message is a rule of `problems/rules`, with the expected kind behind it.
 */

const text = z
  .string('key/type text')
  .trim()
  // What no page and no feed may hold (XML 1.0 section 2.2); a line break is white space.
  .refine((value) => !/[^\P{Cc}\t\n]|\p{Cs}/u.test(value), 'key/character');

const names = z
  .union(
    [
      text.transform((value) => value.split(/[,，、;；]/)),
      // In a list an ASCII comma may be part of a name (“Smith, John”); the others are separators there too.
      z.array(text).transform((list) => list.flatMap((value) => value.split(/[，、；]/))),
    ],
    'key/type names',
  )
  .transform((list) => [
    ...new Set(list.map((name) => name.trim().normalize('NFC')).filter(Boolean)),
  ]);

const date = z.string('key/type date').transform((value, context): WrittenDate => {
  const parsed = parseDate(value);
  if (!('rule' in parsed)) return parsed;
  context.addIssue({ code: 'custom', message: parsed.rule, params: parsed.detail });
  return z.NEVER;
});

const url = text.refine(isWebAddress, 'key/url');

const lang = text.transform((value, context): string => {
  try {
    return new Intl.Locale(value).toString();
  } catch {
    context.addIssue({ code: 'custom', message: 'key/language' });
    return z.NEVER;
  }
});

// As it stands in the address bar of a browser, too. Several in one text are not one path with commas in it.
const alias = text.transform((value, context): Alias => {
  const read = /^[^?]*[,，、;；]\s*\//.test(value) ? null : readAlias(value);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'alias/form' });
  return z.NEVER;
});

const aliases = z
  .union([alias.transform((one) => [one]), z.array(alias)], 'key/type list')
  .optional()
  .describe('Old addresses that lead here: /2019/03/old-name/, /2016/06/30/survey.html, /?p=12.');

const flag = z.enum(['true', 'false'], 'key/type boolean').transform((value) => value === 'true');

const number = text
  .refine((value) => /^[1-9]\d{0,8}$/.test(value), 'key/type number')
  .transform(Number);

const map = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape, 'key/type map');

export const articleSchema = map({
  title: text.describe('The headline. Required.'),
  kicker: text
    .optional()
    .describe('The column or series line before the headline, such as 世界简讯.'),
  subtitle: text.optional().describe('A second line under the headline.'),
  summary: text
    .optional()
    .describe(
      'One or two sentences for lists, feeds and search. Without it the beginning of the text serves.',
    ),
  date: date.describe(
    'When it was published. Required. YYYY-MM-DD, or YYYY-MM-DD HH:MM[:SS] in the local time of the source, else of the site, or ISO 8601 with an offset.',
  ),
  updated: date.optional().describe('When it was last changed in substance; written as date.'),
  source: z
    .union(
      [text.transform((name) => ({ name })), map({ name: text, url: url.optional() })],
      'key/type source',
    )
    .optional()
    .describe(
      'The publication it is from: a key of sources.yml, a name, or { name, url } with the address of the original.',
    ),
  authors: names.optional().describe('Who wrote it: names, or keys of authors.yml.'),
  editors: names.optional().describe('Who edited it.'),
  translators: names.optional().describe('Who translated it.'),
  photographers: names.optional().describe('Who took the pictures.'),
  section: text.optional().describe('The one section (栏目) it belongs to.'),
  tags: names
    .optional()
    .describe('Keywords (关键词): a list, or one text separated by commas, 、 or semicolons.'),
  series: map({
    name: text.describe('The name of the series.'),
    part: number.optional().describe('Its place in the series, from 1.'),
  })
    .optional()
    .describe('The series it is a part of: { name, part }.'),
  cover: map({
    src: text.describe('A file beside the article, or a web address.'),
    alt: text.optional().describe('What the picture shows, for those who do not see it.'),
    caption: text.optional().describe('The line under the picture.'),
    credit: text.optional().describe('Who made the picture.'),
  })
    .optional()
    .describe('The picture at its head and in lists: { src, alt, caption, credit }.'),
  lang: lang.optional().describe('Its language as a BCP 47 tag; the site’s if not given.'),
  translationOf: text
    .optional()
    .describe(
      'The article that this one translates, in another language: its address (/2019/03/05/tide-station/) or its id.',
    ),
  id: text
    .optional()
    .describe('Its permanent identity in feeds and citations; its path if not given.'),
  withdrawn: map({
    date: date.describe('When it was withdrawn.'),
    reason: text.describe('Why, as readers shall read it.'),
  })
    .optional()
    .describe(
      'Takes the article back: { date, reason }. Its address stays and says so; lists, feeds and search let it go.',
    ),
  aliases,
  corrections: z
    .array(
      map({
        date: date.describe('When it was corrected.'),
        text: text.describe('What was wrong and what is right.'),
      }),
      'key/type list',
    )
    .optional()
    .describe('What was corrected after publication: a list of { date, text }.'),
  license: text.optional().describe('The licence: its web address, or a text.'),
  canonical: url.optional().describe('The address of the original, where this is a copy.'),
  draft: flag.optional().describe('true: shown by npm run dev only.'),
  extra: z
    .record(z.string(), z.unknown(), 'key/type map')
    .optional()
    .describe('A map that Backfile keeps in the file and ignores.'),
});

export const pageSchema = map({
  title: text.describe('The heading of the page. Required.'),
  summary: text.optional().describe('One or two sentences for search engines.'),
  lang: lang.optional().describe('Its language as a BCP 47 tag; the site’s if not given.'),
  aliases,
});

export function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}
