import { error, warning } from '../rule.ts';

export const siteRules = {
  'site/url-missing': warning<{ fallback: string }>({
    en: ({ fallback }) =>
      `SITE_URL is not set, so feeds and canonical links say ${fallback}. Set it for a site that is to be published: SITE_URL=https://example.org/ npm run build`,
    zh: ({ fallback }) =>
      `未设 SITE_URL，订阅源和规范链接用的是 ${fallback}。要发布的网站请设定它：SITE_URL=https://example.org/ npm run build`,
    about: {
      en: 'Feeds and canonical links need whole addresses. Without SITE_URL they name this machine.',
      zh: '订阅源和规范链接需要完整的网址。不设 SITE_URL，写进去的就是本机地址。',
    },
  }),
  'site/feed-authority': warning<{ authority: string; host: string }>({
    en: ({ authority, host }) =>
      `feed.authority is "${authority}". Feed readers know articles by it: write a name of yours and a year in which it was yours, such as ${host},2026, before the site is published, and never change it.`,
    zh: ({ authority, host }) =>
      `feed.authority 为“${authority}”。阅读器靠它辨认文章：请在网站发布之前写上自己的域名和拥有它的年份，如 ${host},2026，以后不要再改。`,
    about: {
      en: 'What a feed reader has shown it knows by an id, which begins with this setting (RFC 4151). Left as the sample has it, other sites have the same ids; changed later, all subscribers are shown all articles again.',
      zh: '阅读器靠编号知道哪些文章已经显示过，编号以这项设置开头（RFC 4151）。若照搬示例，会与别的网站编号相同；若日后再改，所有订阅者会把全部文章重新收一遍。',
    },
  }),
  'site/url-invalid': error<{ value: string }>({
    en: ({ value }) =>
      `SITE_URL is "${value}", which is no web address. Write it whole: https://example.org/ or https://example.org/archive/.`,
    zh: ({ value }) =>
      `SITE_URL 为“${value}”，不是网址。请写完整：https://example.org/ 或 https://example.org/archive/。`,
    about: {
      en: 'SITE_URL is what all feeds and canonical links begin with. It is a whole web address, with a path if the site lies in a folder.',
      zh: '所有订阅源和规范链接都以 SITE_URL 开头。它应是完整的网址；网站若在子目录，也要写上路径。',
    },
  }),
  'site/out-dir': error<{ folder: string }>({
    en: ({ folder }) =>
      `OUT_DIR is "${folder}", which holds the project or its content, or lies in its content. Choose a folder of its own.`,
    zh: ({ folder }) =>
      `OUT_DIR 为“${folder}”，它含有项目或内容，或在内容文件夹之中。请另选一个单独的文件夹。`,
    about: {
      en: 'A build deletes from its output what it no longer publishes. Sources must not lie there, nor output among sources.',
      zh: '构建会从输出文件夹中删去不再发布的文件。源文件不能放在那里，输出也不能放在源文件之中。',
    },
  }),
  'site/cache-dir': error<{ folder: string }>({
    en: ({ folder }) =>
      `CACHE_DIR is "${folder}", whose name begins with that of the project's folder, and which lies beside it. Choose another name, or a folder in the project.`,
    zh: ({ folder }) =>
      `CACHE_DIR 为“${folder}”，它在项目文件夹旁边，名称又以项目文件夹的名称开头。请换一个名称，或放在项目之内。`,
    about: {
      en: 'Astro takes such a folder for a part of the project, and then does not find its own packages.',
      zh: 'Astro 会把这样的文件夹当成项目的一部分，于是找不到自己的依赖。',
    },
  }),
  'site/public': error<{ path: string }>({
    en: ({ path }) => `Backfile publishes a file ${path} of its own. Rename yours in public/.`,
    zh: ({ path }) => `Backfile 自己要发布 ${path}。请给 public/ 中的这个文件改名。`,
    about: {
      en: 'Files of `public/` are published as they are, and this one would take the place of a page or file of the site.',
      zh: '`public/` 中的文件原样发布，这一个会顶替网站自己的网页或文件。',
    },
  }),
  'site/rule-unknown': error<{ name: string; nearest: string }>({
    en: ({ name, nearest }) =>
      `The setting "rules" names "${name}", and there is no such rule. ${nearest ? `Did you mean "${nearest}"?` : 'Correct it, or take it away.'}`,
    zh: ({ name, nearest }) =>
      `设置“rules”中的“${name}”不是规则的名称。${nearest ? `是否想写“${nearest}”？` : '请更正，或删去。'}`,
    about: {
      en: 'A setting for a rule that is not there changes nothing, and its author believes that it does.',
      zh: '给不存在的规则作设置，什么也不会改变，设置的人却以为生效了。',
    },
  }),
  'site/rule-severity': error<{ name: string; value: string }>({
    en: ({ name, value }) =>
      `The setting "rules" gives "${name}" the severity "${value}". Write error, warning, advice or off.`,
    zh: ({ name, value }) =>
      `设置“rules”中“${name}”的级别写成了“${value}”。请写 error、warning、advice 或 off。`,
    about: {
      en: 'There are three severities, and `off`. Another word would mean nothing.',
      zh: '级别只有三种，另加 `off`。写别的词没有意义。',
    },
  }),
  'site/rule-binding': error<{ name: string }>({
    en: ({ name }) =>
      `The setting "rules" takes "${name}" for less than an error, but what breaks this rule cannot be published. Take the setting away.`,
    zh: ({ name }) =>
      `设置“rules”想把“${name}”降级，但违反这条规则的内容无法发布。请删去这项设置。`,
    about: {
      en: 'Some errors leave nothing to publish: an article without a date, two with one address. To call them a warning would not help; they must be mended.',
      zh: '有些错误使文章根本无法发布：没有日期，或两篇同一个网址。改称警告也无济于事，只能改正。',
    },
  }),
  'site/menu': warning<{ path: string }>({
    en: ({ path }) =>
      `The menu leads to ${path}, where there is no page. Write the page in pages/, or take the entry out of the menu.`,
    zh: ({ path }) => `导航指向 ${path}，但没有这个页面。请在 pages/ 中写好它，或从导航中删去。`,
    about: {
      en: 'Every page would show a link that leads nowhere.',
      zh: '每个网页上都会有一个点不开的链接。',
    },
  }),
  'site/no-articles': error<{ folder: string }>({
    en: ({ folder }) =>
      `There is no folder "${folder}" with articles. Set CONTENT_DIR to a folder that holds articles/, or make it.`,
    zh: ({ folder }) =>
      `没有文章文件夹“${folder}”。请将 CONTENT_DIR 设为含有 articles/ 的文件夹，或新建它。`,
    about: {
      en: 'An archive without articles is nearly always a wrong CONTENT_DIR. To publish it would delete the whole site.',
      zh: '没有文章的报库，几乎总是 CONTENT_DIR 设错了。若照此发布，整个网站都会被删空。',
    },
  }),
};
