import { error, type Nothing } from '../rule.ts';

export const addressRules = {
  'address/character': error<{ character: string }>({
    en: ({ character }) =>
      `The path holds ${character}, which no address can keep as it is. Rename the file or folder.`,
    zh: ({ character }) => `路径中含有 ${character}，不能用于网址。请给文件或文件夹改名。`,
    about: {
      en: 'The path of the file is its address. `#`, `?` and `%` mean something else in an address, and a backslash is a folder to some systems: the page could not be reached.',
      zh: '文件的路径就是网址。`#`、`?`、`%` 在网址中另有含义，反斜杠在有些系统里表示文件夹，这样的网页打不开。',
    },
  }),
  'address/not-nfc': error<Nothing>({
    en: () =>
      'The path is not in Unicode form NFC, so that two equal-looking addresses would differ. Rename the file or folder, typing the name anew.',
    zh: () => '路径不是 Unicode NFC 形式，看似相同的网址会不同。请重新键入名称来改名。',
    about: {
      en: 'An accented letter or a kana can be written as one character or as two. They look alike and are two different addresses; macOS in particular writes the longer form. NFC is what the web uses.',
      zh: '带音标的字母和假名，有一个字符和两个字符两种写法，看着一样，却是两个网址；苹果系统上常见后一种。网上通用的是 NFC 形式。',
    },
  }),
  'address/segment': error<Nothing>({
    en: () =>
      'An address has no empty parts and none that are "." or "..". Write it as readers shall see it.',
    zh: () => '网址中不能有空的段，也不能有“.”或“..”。请写成读者看到的样子。',
    about: {
      en: '`//`, `/./` and `/../` mean another address than they say, and servers do not agree which.',
      zh: '网址里的 `//`、`/./`、`/../` 表示的不是字面上的路径，各家服务器的理解也不一致。',
    },
  }),
  'address/too-long': error<{ segment: string }>({
    en: ({ segment }) =>
      `"${segment}" is longer than 255 bytes, more than a file system keeps. Choose a shorter name.`,
    zh: ({ segment }) => `“${segment}”超过 255 字节，文件系统无法保存。请改用较短的名称。`,
    about: {
      en: 'Every part of an address is a folder on a disk, and file systems keep 255 bytes of a name: 85 Han characters.',
      zh: '网址的每一段都是磁盘上的一个文件夹，名称最多 255 字节，约合 85 个汉字。',
    },
  }),
  'address/reserved': error<{ url: string }>({
    en: ({ url }) =>
      `The address ${url} belongs to the site itself. Choose another name or folder.`,
    zh: ({ url }) => `网址 ${url} 由网站自己使用。请换一个名称或文件夹。`,
    about: {
      en: 'The site makes pages of its own there: years, months and days, tags, the search, the feed. An article at such an address would hide one of them.',
      zh: '这些网址由网站自己生成网页：年、月、日、标签、检索、订阅源。文章占了，就会盖住其中之一。',
    },
  }),
  'address/taken': error<{ url: string; other: string }>({
    en: ({ url, other }) => `The address ${url} is also that of ${other}. Rename one of the two.`,
    zh: ({ url, other }) => `网址 ${url} 已由 ${other} 使用。请给其中一个改名。`,
    about: {
      en: '`tide.md` and `tide/index.md` have the same address, and one page cannot show two articles. A file of `public/` may stand there, too.',
      zh: '`tide.md` 和 `tide/index.md` 的网址相同，而一个网页只能显示一篇文章。`public/` 里的文件也可能占了这个网址。',
    },
  }),
  'address/case': error<{ url: string; other: string }>({
    en: ({ url, other }) =>
      `The address ${url} differs from that of ${other} by upper and lower case only. Rename one of the two.`,
    zh: ({ url, other }) => `网址 ${url} 与 ${other} 的网址只有大小写不同。请给其中一个改名。`,
    about: {
      en: 'Windows and macOS take the two for one file, so that one would overwrite the other as soon as somebody copies the site.',
      zh: '在 Windows 和 macOS 上，这两个名称是同一个文件；有人一复制，其中一篇就被覆盖。',
    },
  }),
  'alias/form': error<{ value: string }>({
    en: ({ value }) =>
      `"${value}" is not an old address of this site. Write it from the root on, such as /2019/03/old-name/, /2016/06/30/survey.html or /?p=12.`,
    zh: ({ value }) =>
      `“${value}”不是本站的旧网址。请从根写起，如 /2019/03/old-name/、/2016/06/30/survey.html 或 /?p=12。`,
    about: {
      en: 'An alias is an old address of this site, from the root on and as it stood in the address bar. Several are a list.',
      zh: '别名是本站的旧网址，从根写起，照浏览器地址栏里的样子写。有几个就写成列表。',
    },
  }),
  'alias/taken': error<{ url: string; other: string }>({
    en: ({ url, other }) =>
      `The alias ${url} is already the address of ${other}. Remove the alias, or that other use.`,
    zh: ({ url, other }) => `别名 ${url} 已是 ${other} 的网址。请删去此别名或另一处。`,
    about: {
      en: 'An old address can lead to one place only. Where an article stands there today, or another claims it, too, readers of the old link would come to the wrong one.',
      zh: '一个旧网址只能通向一处。那里若已有文章，或别的文章也要用它，读者就会被带错地方。',
    },
  }),
};
