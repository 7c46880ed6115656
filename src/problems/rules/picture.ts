import { warning } from '../rule.ts';

/** What hinders a picture from being shown, by what src/pictures/ says; another word is the name of its kind. */
const reasons: Partial<Record<string, { en: string; zh: string }>> = {
  empty: { en: 'the file is empty', zh: '文件是空的' },
  damaged: {
    en: 'the file is damaged or not complete',
    zh: '文件已损坏，或不完整',
  },
  unreadable: { en: 'the file cannot be read', zh: '文件打不开' },
  unknown: { en: 'the file is no picture', zh: '文件不是图片' },
};

export const pictureRules = {
  'picture/missing': warning<{ href: string }>({
    en: ({ href }) =>
      `There is no file "${href}". Put it beside the article and write its path from there, such as ./photo.jpg.`,
    zh: ({ href }) => `找不到文件“${href}”。请放在文章旁边，并写相对路径，如 ./photo.jpg。`,
  }),
  'picture/format': warning<{ href: string }>({
    en: ({ href }) =>
      `"${href}" is not a kind of file that can be published. Use JPEG, PNG, WebP, AVIF, GIF or SVG for pictures, PDF for documents.`,
    zh: ({ href }) =>
      `“${href}”不是可发布的文件类型。图片请用 JPEG、PNG、WebP、AVIF、GIF 或 SVG，文档用 PDF。`,
  }),
  'picture/broken': warning<{ href: string; why: string }>({
    en: ({ href, why }) =>
      `"${href}" cannot be shown: ${reasons[why]?.en ?? `its content is ${why}, whatever its name says`}. Export it anew as JPEG or PNG.`,
    zh: ({ href, why }) =>
      `“${href}”无法显示：${reasons[why]?.zh ?? `不论名称如何，其内容是 ${why}`}。请重新导出为 JPEG 或 PNG。`,
  }),
  'picture/huge': warning<{ href: string; size: string }>({
    en: ({ href, size }) =>
      `"${href}" is too large to be shown: ${size}. A picture may have 100 megapixels, all frames of an animation together, and an SVG 5 MB. Make it smaller.`,
    zh: ({ href, size }) =>
      `“${href}”太大，无法显示：${size}。图片最多一亿像素（动图各帧合计），SVG 最多 5 MB。请缩小。`,
  }),
  'picture/mislabelled': warning<{ href: string; kind: string; name: string }>({
    en: ({ href, kind, name }) =>
      `"${href}" is a ${kind} picture, whatever its name says. It is shown; rename it to ${name}.`,
    zh: ({ href, kind, name }) =>
      `“${href}”的内容其实是 ${kind} 图片。已照常使用；请改名为 ${name}。`,
  }),
  'picture/unsafe': warning<{ href: string; what: string }>({
    en: ({ href, what }) =>
      `"${href}" holds what no drawing may, and is shown without it: ${what}. Take it out, or export the drawing as PNG.`,
    zh: ({ href, what }) =>
      `“${href}”含有矢量图中不允许的内容，显示时已去掉：${what}。请删去，或将图导出为 PNG。`,
  }),
};
