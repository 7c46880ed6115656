import { error, warning } from '../rule.ts';

export const bodyRules = {
  'body/unrenderable': error<{ reason: string }>({
    en: ({ reason }) => `The text of this article cannot be turned into a page: ${reason}.`,
    zh: ({ reason }) => `无法将正文排成网页：${reason}。`,
  }),
  'html/removed': warning<{ what: string }>({
    en: ({ what }) =>
      `${what} is not allowed in an article and was removed. If it is meant as text, write it as code: \`${what}\`.`,
    zh: ({ what }) => `文章中不允许 ${what}，已删去。若它是文字，请写成代码：\`${what}\`。`,
  }),
  'link/dead': warning<{ href: string; nearest: string }>({
    en: ({ href, nearest }) =>
      `Nothing on this site has the address "${href}". ${nearest ? `Did you mean "${nearest}"?` : 'Correct it, or write another site’s address with https://.'}`,
    zh: ({ href, nearest }) =>
      `本站没有“${href}”。${nearest ? `是否想写“${nearest}”？` : '请更正；若是别的网站，请写上 https://。'}`,
  }),
  'link/anchor': warning<{ href: string; nearest: string }>({
    en: ({ href, nearest }) =>
      `The page of "${href}" has no such anchor. ${nearest ? `Did you mean "#${nearest}"?` : 'Take the anchor away.'}`,
    zh: ({ href, nearest }) =>
      `“${href}”所指的页面没有这个锚点。${nearest ? `是否想写“#${nearest}”？` : '请去掉锚点。'}`,
  }),
};
