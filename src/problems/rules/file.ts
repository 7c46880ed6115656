import { error, warning, type Nothing } from '../rule.ts';

export const fileRules = {
  'file/unreadable': error<{ reason: string }>({
    en: ({ reason }) => `This file cannot be read: ${reason}.`,
    zh: ({ reason }) => `无法读取此文件：${reason}。`,
    about: {
      en: 'What cannot be read cannot be published. Mostly the file’s permissions are wrong, or a disk or a network folder failed. Make the file readable for whoever builds.',
      zh: '读不出的文件无法发布。多半是文件权限不对，或磁盘、网络盘出了问题。请让运行构建的用户能读取它。',
    },
  }),
  'file/not-utf8': error<Nothing>({
    en: () => 'From here on the file is not UTF-8 text. Save it in the encoding UTF-8.',
    zh: () => '从这里起不是 UTF-8 文本。请将文件另存为 UTF-8 编码。',
    about: {
      en: 'Old Chinese files are often GBK or Big5. Read as UTF-8 they are rows of nonsense, so nothing is guessed. Open the file in its old encoding and save it as UTF-8.',
      zh: '早年的中文文件常用 GBK 或 Big5 编码，当作 UTF-8 读就是乱码，所以不作猜测。请在编辑器中以原编码打开，另存为 UTF-8。',
    },
  }),
  'file/empty': error<Nothing>({
    en: () => 'This file is empty. Write the front matter and a text, or delete the file.',
    zh: () => '文件是空的。请写上文章信息和正文，或删除此文件。',
    about: {
      en: 'An empty file is an article that was begun and forgotten, or lost its text in copying. It would be a page without anything on it.',
      zh: '空文件不是开了头忘了写，就是复制时丢了内容。发布出来只是一张白页。',
    },
  }),
  'file/link': warning<Nothing>({
    en: () => 'Symbolic links are not followed, so this one is not read. Put the file itself here.',
    zh: () => '不跟随符号链接，此文件未被读取。请把文件本身放在这里。',
    about: {
      en: 'A symbolic link may lead out of the content folder, to files that were never meant to be published, and elsewhere it leads to nothing. So none is followed.',
      zh: '符号链接可能指到内容文件夹之外，把本不该公开的文件带出来；换一台机器，又可能什么也指不到。所以一概不跟随。',
    },
  }),
  'file/misplaced': warning<Nothing>({
    en: () =>
      'This file is not read here. Articles belong in articles/, pages in pages/, and vocabularies are tags.yml, sections.yml, sources.yml, authors.yml and series.yml.',
    zh: () =>
      '此文件在这里不会被读取。文章放在 articles/，页面放在 pages/，词表是 tags.yml、sections.yml、sources.yml、authors.yml、series.yml。',
    about: {
      en: 'Such a file looks like an article or a vocabulary, and readers would never see it. That is better said than found out later.',
      zh: '这样的文件看着像文章或词表，读者却永远看不到。不如现在就说明，免得日后才发现。',
    },
  }),
  'file/extension': warning<{ name: string }>({
    en: ({ name }) => `Articles end in ".md", so this file is not read. Rename it to ${name}.`,
    zh: ({ name }) => `文章文件名以“.md”结尾，此文件未被读取。请改名为 ${name}。`,
    about: {
      en: 'Only `.md` files are articles, so that notes and templates may lie beside them. One with a similar ending was probably meant to be read.',
      zh: '只有 `.md` 文件算文章，这样旁边可以放笔记和模板。结尾相近的文件，多半是写错了扩展名。',
    },
  }),
};
