import { error, warning } from '../rule.ts';

export const siteRules = {
  'site/url-missing': warning<{ fallback: string }>({
    en: ({ fallback }) =>
      `SITE_URL is not set, so feeds and canonical links say ${fallback}. Set it for a site that is to be published: SITE_URL=https://example.org/ npm run build`,
    zh: ({ fallback }) =>
      `未设 SITE_URL，订阅源和规范链接用的是 ${fallback}。要发布的网站请设定它：SITE_URL=https://example.org/ npm run build`,
  }),
  'site/url-invalid': error<{ value: string }>({
    en: ({ value }) =>
      `SITE_URL is "${value}", which is no web address. Write it whole: https://example.org/ or https://example.org/archive/.`,
    zh: ({ value }) =>
      `SITE_URL 为“${value}”，不是网址。请写完整：https://example.org/ 或 https://example.org/archive/。`,
  }),
  'site/out-dir': error<{ folder: string }>({
    en: ({ folder }) =>
      `OUT_DIR is "${folder}", which holds the project or its content, or lies in its content. Choose a folder of its own.`,
    zh: ({ folder }) =>
      `OUT_DIR 为“${folder}”，它含有项目或内容，或在内容文件夹之中。请另选一个单独的文件夹。`,
  }),
  'site/public': error<{ path: string }>({
    en: ({ path }) => `Backfile publishes a file ${path} of its own. Rename yours in public/.`,
    zh: ({ path }) => `Backfile 自己要发布 ${path}。请给 public/ 中的这个文件改名。`,
  }),
  'site/menu': warning<{ path: string }>({
    en: ({ path }) =>
      `The menu leads to ${path}, where there is no page. Write the page in pages/, or take the entry out of the menu.`,
    zh: ({ path }) => `导航指向 ${path}，但没有这个页面。请在 pages/ 中写好它，或从导航中删去。`,
  }),
  'site/no-articles': error<{ folder: string }>({
    en: ({ folder }) =>
      `There is no folder "${folder}" with articles. Set CONTENT_DIR to a folder that holds articles/, or make it.`,
    zh: ({ folder }) =>
      `没有文章文件夹“${folder}”。请将 CONTENT_DIR 设为含有 articles/ 的文件夹，或新建它。`,
  }),
};
