import { error, warning } from '../rule.ts';

export const bodyRules = {
  'body/unrenderable': error<{ reason: string }>({
    en: ({ reason }) => `The text of this article cannot be turned into a page: ${reason}.`,
    zh: ({ reason }) => `无法将正文排成网页：${reason}。`,
    about: {
      en: 'The text cannot be made into a page: it is nested deeper than any article, or takes minutes. Mostly a program wrote it, or a quotation of a quotation was copied again and again.',
      zh: '正文无法排成网页：嵌套层次过深，或耗时过长。多半由程序生成，或引文被一层层反复引用。',
    },
  }),
  'html/removed': warning<{ what: string }>({
    en: ({ what }) =>
      `${what} is not allowed in an article and was removed. If it is meant as text, write it as code: \`${what}\`.`,
    zh: ({ what }) => `文章中不允许 ${what}，已删去。若它是文字，请写成代码：\`${what}\`。`,
    about: {
      en: 'What runs, frames or dresses is taken out of articles: scripts, styles, frames, forms, handlers such as `onclick`, addresses such as `javascript:`. An archive must be safe to read in decades, whoever wrote the text. `<name>` in angle brackets is taken for HTML as well: as text it is written as code. `ruby`, `figure`, `details`, tables, audio and video stay.',
      zh: '文章中凡能运行、嵌入或改变外观的都会去掉：脚本、样式、框架、表单、`onclick` 之类的属性、`javascript:` 之类的网址。文章要存几十年，不论谁写的，都必须能放心阅读。尖括号里的词也会被当作 HTML，若是文字，请写成代码。`ruby`、`figure`、`details`、表格、音频和视频会保留。',
    },
  }),
  'link/dead': warning<{ href: string; nearest: string }>({
    en: ({ href, nearest }) =>
      `Nothing on this site has the address "${href}". ${nearest ? `Did you mean "${nearest}"?` : 'Correct it, or write another site’s address with https://.'}`,
    zh: ({ href, nearest }) =>
      `本站没有“${href}”。${nearest ? `是否想写“${nearest}”？` : '请更正；若是别的网站，请写上 https://。'}`,
    about: {
      en: 'A link that leads nowhere costs readers their trust. Link to other articles by their file (`../19/other.md`) or by their address (`/2026/11/19/other/`). An article that was moved is found by its last name.',
      zh: '点不开的链接会失去读者的信任。链接其他文章，可写文件（`../19/other.md`），也可写网址（`/2026/11/19/other/`）。文章若已移动，会按最后一段名称提示新的位置。',
    },
  }),
  'link/anchor': warning<{ href: string; nearest: string }>({
    en: ({ href, nearest }) =>
      `The page of "${href}" has no such anchor. ${nearest ? `Did you mean "#${nearest}"?` : 'Take the anchor away.'}`,
    zh: ({ href, nearest }) =>
      `“${href}”所指的页面没有这个锚点。${nearest ? `是否想写“#${nearest}”？` : '请去掉锚点。'}`,
    about: {
      en: 'The page is there, but not the place in it: readers arrive at its top. Anchors are made from headings and change with them.',
      zh: '网页还在，页内的位置却没有了，读者只会到达页首。锚点由小标题生成，改了小标题，锚点也随之改变。',
    },
  }),
};
