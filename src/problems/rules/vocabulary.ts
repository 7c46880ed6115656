import { error } from '../rule.ts';

export const vocabularyRules = {
  'term/slug': error<{ value: string }>({
    en: ({ value }) => `"${value}" cannot be a slug. Use small letters, digits, - and _.`,
    zh: ({ value }) => `“${value}”不能作 slug。请用小写字母、数字、- 和 _。`,
  }),
  'term/slug-taken': error<{ term: string; slug: string; other: string }>({
    en: ({ term, slug, other }) =>
      `"${term}" would have the slug "${slug}" of "${other}". Give one of them another slug.`,
    zh: ({ term, slug, other }) =>
      `“${term}”的 slug“${slug}”与“${other}”相同。请为其中之一另写 slug。`,
  }),
  'term/taken': error<{ term: string; other: string }>({
    en: ({ term, other }) =>
      `"${term}" already stands for "${other}". One spelling can lead to one term only.`,
    zh: ({ term, other }) => `“${term}”已归于“${other}”。一种写法只能对应一个词条。`,
  }),
  'term/parent': error<{ term: string; parent: string }>({
    en: ({ term, parent }) =>
      `The parent "${parent}" of "${term}" is not in this file, or leads back to "${term}".`,
    zh: ({ term, parent }) => `“${term}”的上级“${parent}”不在此文件中，或又回到“${term}”。`,
  }),
  'term/too-long': error<{ term: string }>({
    en: ({ term }) =>
      `"${term}" is too long for an address. Shorten it, or give it a slug in the vocabulary file.`,
    zh: ({ term }) => `“${term}”太长，无法作网址。请缩短，或在词表文件中为它写 slug。`,
  }),
  'term/empty': error<{ term: string }>({
    en: ({ term }) => `"${term}" holds no letter or digit. Write a name.`,
    zh: ({ term }) => `“${term}”中没有文字。请写一个名称。`,
  }),
  'term/time-zone': error<{ value: string }>({
    en: ({ value }) => `"${value}" is not a time zone. Write one such as Asia/Shanghai (IANA).`,
    zh: ({ value }) => `“${value}”不是时区。请写 Asia/Shanghai 之类（IANA）。`,
  }),
};
