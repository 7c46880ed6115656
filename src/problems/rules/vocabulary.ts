import { error } from '../rule.ts';

export const vocabularyRules = {
  'term/slug': error<{ value: string }>({
    en: ({ value }) => `"${value}" cannot be a slug. Use small letters, digits, - and _.`,
    zh: ({ value }) => `“${value}”不能作 slug。请用小写字母、数字、- 和 _。`,
    about: {
      en: 'The slug is the term’s part of an address. Upper case letters are another address on some servers and the same on others; spaces and marks are encoded.',
      zh: 'slug 是词条在网址中的部分。大写字母在有的服务器上算另一个网址，空格和标点则会变成一串编码。',
    },
  }),
  'term/slug-taken': error<{ term: string; slug: string; other: string }>({
    en: ({ term, slug, other }) =>
      `"${term}" would have the slug "${slug}" of "${other}". Give one of them another slug.`,
    zh: ({ term, slug, other }) =>
      `“${term}”的 slug“${slug}”与“${other}”相同。请为其中之一另写 slug。`,
    about: {
      en: 'Two terms with one slug would have one page. Mostly two keys stand for the same thing: write one as an alias of the other.',
      zh: '两个词条 slug 相同，就只剩一个网页。它们多半指同一样东西：请把其中一个写成另一个的 aliases。',
    },
  }),
  'term/taken': error<{ term: string; other: string }>({
    en: ({ term, other }) =>
      `"${term}" already stands for "${other}". One spelling can lead to one term only.`,
    zh: ({ term, other }) => `“${term}”已归于“${other}”。一种写法只能对应一个词条。`,
    about: {
      en: 'Spellings that differ by case or width alone are one, and a spelling leads to one term. Take it out of one of the two.',
      zh: '只有大小写或全半角之别的写法视为同一个，而一种写法只能归于一个词条。请从其中一处删去。',
    },
  }),
  'term/parent': error<{ term: string; parent: string }>({
    en: ({ term, parent }) =>
      `The parent "${parent}" of "${term}" is not in this file, or leads back to "${term}".`,
    zh: ({ term, parent }) => `“${term}”的上级“${parent}”不在此文件中，或又回到“${term}”。`,
    about: {
      en: 'The page of a term shows what it belongs to. A parent that is not there, or a circle of parents, has no such line.',
      zh: '词条的网页上会显示它的上级。上级不存在，或互为上级，就无从显示。',
    },
  }),
  'term/too-long': error<{ term: string }>({
    en: ({ term }) =>
      `"${term}" is too long for an address. Shorten it, or give it a slug in the vocabulary file.`,
    zh: ({ term }) => `“${term}”太长，无法作网址。请缩短，或在词表文件中为它写 slug。`,
    about: {
      en: 'A term’s address is made from its name, and is a folder on a disk, with 255 bytes at most. So long a name is often several that lack a comma between them.',
      zh: '词条的网址由名称而来，在磁盘上是一个文件夹，最多 255 字节。名称这样长，常常是几个词之间少了逗号。',
    },
  }),
  'term/empty': error<{ term: string }>({
    en: ({ term }) => `"${term}" holds no letter or digit. Write a name.`,
    zh: ({ term }) => `“${term}”中没有文字。请写一个名称。`,
    about: {
      en: 'A tag of marks alone has no address, and readers could not make anything of it. It is often left over from a list that was cut in the wrong place.',
      zh: '只有标点的标签没有网址，读者也不明白。多半是拆分列表时剩下的。',
    },
  }),
  'term/time-zone': error<{ value: string }>({
    en: ({ value }) => `"${value}" is not a time zone. Write one such as Asia/Shanghai (IANA).`,
    zh: ({ value }) => `“${value}”不是时区。请写 Asia/Shanghai 之类（IANA）。`,
    about: {
      en: 'Local dates of this source are read in its time zone. IANA names such as Asia/Shanghai know when clocks were changed; abbreviations such as CST mean several.',
      zh: '这个来源的当地时间按它的时区来读。Asia/Shanghai 之类的名称包含了历年夏令时；CST 之类的缩写却有好几种意思。',
    },
  }),
};
