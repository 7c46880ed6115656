import { error, warning, type Nothing } from '../rule.ts';

export const fileRules = {
  'file/unreadable': error<{ reason: string }>({
    en: ({ reason }) => `This file cannot be read: ${reason}.`,
    zh: ({ reason }) => `无法读取此文件：${reason}。`,
  }),
  'file/not-utf8': error<Nothing>({
    en: () => 'From here on the file is not UTF-8 text. Save it in the encoding UTF-8.',
    zh: () => '从这里起不是 UTF-8 文本。请将文件另存为 UTF-8 编码。',
  }),
  'file/empty': error<Nothing>({
    en: () => 'This file is empty. Write the front matter and a text, or delete the file.',
    zh: () => '文件是空的。请写上文章信息和正文，或删除此文件。',
  }),
  'file/link': warning<Nothing>({
    en: () => 'Symbolic links are not followed, so this one is not read. Put the file itself here.',
    zh: () => '不跟随符号链接，此文件未被读取。请把文件本身放在这里。',
  }),
  'file/misplaced': warning<Nothing>({
    en: () =>
      'This file is not read here. Articles belong in articles/, pages in pages/, and vocabularies are tags.yml, sections.yml, sources.yml, authors.yml and series.yml.',
    zh: () =>
      '此文件在这里不会被读取。文章放在 articles/，页面放在 pages/，词表是 tags.yml、sections.yml、sources.yml、authors.yml、series.yml。',
  }),
  'file/extension': warning<{ name: string }>({
    en: ({ name }) => `Articles end in ".md", so this file is not read. Rename it to ${name}.`,
    zh: ({ name }) => `文章文件名以“.md”结尾，此文件未被读取。请改名为 ${name}。`,
  }),
};
