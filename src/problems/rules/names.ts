import { advice } from '../rule.ts';

/** Names of files, and the addresses that are made from them. */
export const nameRules = {
  'address/not-ascii': advice<{ path: string; name: string }>({
    en: ({ path, name }) =>
      `The address /${path}/ holds other characters than ASCII and becomes a row of %E6… where it is passed on. ${name ? `Such a name would be ${name}.` : 'Letters, digits and hyphens are safe.'} Published articles keep theirs, or get an alias.`,
    zh: ({ path, name }) =>
      `网址 /${path}/ 含有 ASCII 以外的字符，转发时会变成一长串 %E6…。${name ? `可以改名为 ${name}。` : '用字母、数字和连字符最稳妥。'}已发布的文章不必改；要改请留别名。`,
    about: {
      en: 'Addresses in Chinese work in every browser. In mails, in printed citations and in many chats they become `%E6%BD%AE%E6%B1%90`, which nobody can read or type, and which programs cut.',
      zh: '中文网址在浏览器里都能用；但在邮件、印刷的引文和不少聊天软件里会变成 `%E6%BD%AE%E6%B1%90`，既没法读也没法键入，还常被截断。',
    },
  }),
  'address/spelling': advice<{ path: string; instead: string }>({
    en: ({ path, instead }) =>
      `The address /${path}/ has capital letters or spaces, which are lost when it is typed. Better: /${instead}/. Published articles keep theirs, or get an alias.`,
    zh: ({ path, instead }) =>
      `网址 /${path}/ 含有大写字母或空格，容易输错。宜用 /${instead}/。已发布的文章不必改；要改请留别名。`,
    about: {
      en: 'Most servers tell capital letters from small ones, most people do not; and some file systems take both for one name. A space becomes %20.',
      zh: '多数服务器区分大小写，而多数人不区分；有的文件系统又把两者当作同名。空格会变成 %20。',
    },
  }),
  'file/windows': advice<{ name: string }>({
    en: ({ name }) =>
      `Windows cannot hold a file or folder named "${name}", so nobody can copy the archive there. Rename it.`,
    zh: ({ name }) =>
      `Windows 不能有名为“${name}”的文件或文件夹，整个报库就无法复制到 Windows 上。请改名。`,
    about: {
      en: 'Windows refuses `< > : " | ? * \\` in names, a dot or space at their end, and names such as `con` or `aux`. One such file is enough, and git cannot check out the archive there.',
      zh: 'Windows 的文件名不能含 `< > : " | ? * \\`，不能以句点或空格结尾，也不能叫 `con`、`aux` 之类。只要有一个，git 就无法在 Windows 上取出整个报库。',
    },
  }),
};
