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
    about: {
      en: 'In its place readers see the alternative text. Mostly the file was not copied along, or its name differs by upper and lower case, which Windows and macOS do not mind and servers do.',
      zh: '读者在图的位置只能看到替代文字。多半是没有一起复制过来，或文件名大小写不符：Windows 和 macOS 不区分，服务器却区分。',
    },
  }),
  'picture/format': warning<{ href: string }>({
    en: ({ href }) =>
      `"${href}" is not a kind of file that can be published. Use JPEG, PNG, WebP, AVIF, GIF or SVG for pictures, PDF for documents.`,
    zh: ({ href }) =>
      `“${href}”不是可发布的文件类型。图片请用 JPEG、PNG、WebP、AVIF、GIF 或 SVG，文档用 PDF。`,
    about: {
      en: 'Browsers cannot show or open every kind of file. TIFF and HEIC become JPEG, office documents PDF.',
      zh: '浏览器打不开所有类型的文件。TIFF、HEIC 图片请转成 JPEG，办公文档请转成 PDF。',
    },
  }),
  'picture/broken': warning<{ href: string; why: string }>({
    en: ({ href, why }) =>
      `"${href}" cannot be shown: ${reasons[why]?.en ?? `its content is ${why}, whatever its name says`}. Export it anew as JPEG or PNG.`,
    zh: ({ href, why }) =>
      `“${href}”无法显示：${reasons[why]?.zh ?? `不论名称如何，其内容是 ${why}`}。请重新导出为 JPEG 或 PNG。`,
    about: {
      en: 'The file is there, and is no whole picture: a copy that was broken off, or a page with an error that was saved under the name of a picture. `npm run check` reads the heads of pictures only, the build decodes them; so a few faults show at the build alone.',
      zh: '文件虽在，却不是完整的图片：可能复制中断，也可能把出错的网页存成了图片。`npm run check` 只看图片开头，构建时才真正解码，因此少数毛病要到构建时才会发现。',
    },
  }),
  'picture/huge': warning<{ href: string; size: string }>({
    en: ({ href, size }) =>
      `"${href}" is too large to be shown: ${size}. A picture may have 100 megapixels, all frames of an animation together, and an SVG 5 MB. Make it smaller.`,
    zh: ({ href, size }) =>
      `“${href}”太大，无法显示：${size}。图片最多一亿像素（动图各帧合计），SVG 最多 5 MB。请缩小。`,
    about: {
      en: 'So many pixels would take gigabytes of memory, and no screen shows them. A few kilobytes can claim to be such a picture, which is a known attack.',
      zh: '像素太多，解码要占几个 GB 内存，也没有屏幕显示得下。有人会用几 KB 的文件冒充这样的图片来攻击。',
    },
  }),
  'picture/mislabelled': warning<{ href: string; kind: string; name: string }>({
    en: ({ href, kind, name }) =>
      `"${href}" is a ${kind} picture, whatever its name says. It is shown; rename it to ${name}.`,
    zh: ({ href, kind, name }) =>
      `“${href}”的内容其实是 ${kind} 图片。已照常使用；请改名为 ${name}。`,
    about: {
      en: 'Browsers look into the file, but other programs trust its name, and are then at a loss.',
      zh: '浏览器会查看文件内容，别的程序却只看扩展名，便打不开了。',
    },
  }),
  'picture/unsafe': warning<{ href: string; what: string }>({
    en: ({ href, what }) =>
      `"${href}" holds what no drawing may, and is shown without it: ${what}. Take it out, or export the drawing as PNG.`,
    zh: ({ href, what }) =>
      `“${href}”含有矢量图中不允许的内容，显示时已去掉：${what}。请删去，或将图导出为 PNG。`,
    about: {
      en: 'SVG drawings can hold scripts, and load files from elsewhere, which tells somebody who reads what. All of it is taken out.',
      zh: 'SVG 里可以有脚本，也能从别处加载文件，泄露谁在读什么。这些都会去掉。',
    },
  }),
};
