import { error, type Nothing } from '../rule.ts';

export const addressRules = {
  'address/character': error<{ character: string }>({
    en: ({ character }) =>
      `The path holds ${character}, which no address can keep as it is. Rename the file or folder.`,
    zh: ({ character }) => `路径中含有 ${character}，不能用于网址。请给文件或文件夹改名。`,
  }),
  'address/not-nfc': error<Nothing>({
    en: () =>
      'The path is not in Unicode form NFC, so that two equal-looking addresses would differ. Rename the file or folder, typing the name anew.',
    zh: () => '路径不是 Unicode NFC 形式，看似相同的网址会不同。请重新键入名称来改名。',
  }),
  'address/segment': error<Nothing>({
    en: () =>
      'An address has no empty parts and none that are "." or "..". Write it as readers shall see it.',
    zh: () => '网址中不能有空的段，也不能有“.”或“..”。请写成读者看到的样子。',
  }),
  'address/too-long': error<{ segment: string }>({
    en: ({ segment }) =>
      `"${segment}" is longer than 255 bytes, more than a file system keeps. Choose a shorter name.`,
    zh: ({ segment }) => `“${segment}”超过 255 字节，文件系统无法保存。请改用较短的名称。`,
  }),
  'address/reserved': error<{ url: string }>({
    en: ({ url }) =>
      `The address ${url} belongs to the site itself. Choose another name or folder.`,
    zh: ({ url }) => `网址 ${url} 由网站自己使用。请换一个名称或文件夹。`,
  }),
  'address/taken': error<{ url: string; other: string }>({
    en: ({ url, other }) => `The address ${url} is also that of ${other}. Rename one of the two.`,
    zh: ({ url, other }) => `网址 ${url} 已由 ${other} 使用。请给其中一个改名。`,
  }),
  'address/case': error<{ url: string; other: string }>({
    en: ({ url, other }) =>
      `The address ${url} differs from that of ${other} by upper and lower case only. Rename one of the two.`,
    zh: ({ url, other }) => `网址 ${url} 与 ${other} 的网址只有大小写不同。请给其中一个改名。`,
  }),
  'address/vanished': error<{ url: string; nearest: string }>({
    en: ({ url, nearest }) =>
      `The address ${url} was published and is gone. ${nearest ? `${nearest} may be its new home: write the old address into the aliases of that article.` : 'Bring the file back, give its new home an alias, or leave a notice with "withdrawn".'}`,
    zh: ({ url, nearest }) =>
      `网址 ${url} 曾经发布，现在没有了。${nearest ? `它可能已移到 ${nearest}：请把旧网址写进那篇文章的 aliases。` : '请恢复文件；若已移走，给新的文章写上 aliases；若要撤下，用 withdrawn 留下说明。'}`,
    optional: true,
  }),
  'alias/form': error<{ value: string }>({
    en: ({ value }) =>
      `"${value}" is not an old address of this site. Write it from the root on, such as /2019/03/old-name/, /2016/06/30/survey.html or /?p=12.`,
    zh: ({ value }) =>
      `“${value}”不是本站的旧网址。请从根写起，如 /2019/03/old-name/、/2016/06/30/survey.html 或 /?p=12。`,
  }),
  'alias/taken': error<{ url: string; other: string }>({
    en: ({ url, other }) =>
      `The alias ${url} is already the address of ${other}. Remove the alias, or that other use.`,
    zh: ({ url, other }) => `别名 ${url} 已是 ${other} 的网址。请删去此别名或另一处。`,
  }),
};
