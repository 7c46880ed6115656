import { advice, type Nothing } from '../rule.ts';

/** How pictures are used; whether they can be shown is for picture.ts. */
export const pictureUseRules = {
  'picture/no-alt': advice<Nothing>({
    en: () =>
      'This picture says nothing to who does not see it. Write what it shows: ![a jetty at low water](./jetty.jpg). A mere ornament is <img src="…" alt="">.',
    zh: () =>
      '这张图片没有替代文字，看不见图的读者不知道画面是什么。请写出所示内容，如 ![退潮的码头](./jetty.jpg)；纯装饰的图可写 <img src="…" alt="">。',
    about: {
      en: 'The alternative text is what blind readers hear, and what stands there when a picture cannot be loaded. It says what is to be seen, where a caption says what is to be known; so a caption does not replace it. A picture that says nothing may have an empty one, but on purpose: as HTML, `<img src="./line.svg" alt="">`. For a cover write `cover.alt`.',
      zh: '替代文字由读屏软件读给看不见的读者，图片加载不出时也显示它。它说的是画面上有什么，图说讲的是背景，两者不能互相代替。确属装饰的图可以没有，但要写明：用 HTML 写 `<img src="./line.svg" alt="">`。题图写在 `cover.alt`。',
    },
  }),
  'picture/alt-name': advice<{ alt: string }>({
    en: ({ alt }) => `"${alt}" does not say what the picture shows. Write it in a few words.`,
    zh: ({ alt }) => `“${alt}”没有说明画面内容。请用几个字写出图上有什么。`,
    about: {
      en: 'The name of a file, or the word “image”, is what programs put in where an author should write. Read aloud it is noise.',
      zh: '文件名或“图片”二字，是软件替作者填上的，读出来毫无意义。',
    },
  }),
  'picture/no-credit': advice<{ href: string }>({
    en: ({ href }) =>
      `Nobody is named who took "${href}". End its caption with a name: 图说：退潮的码头。宋渡摄`,
    zh: ({ href }) => `“${href}”没有署名。请在图说末尾写上作者，如“图说：退潮的码头。宋渡摄”。`,
    about: {
      en: 'A photograph has an author, and later nobody will know who it was. A last sentence of the caption such as “宋渡摄”, “某某供图” or “Photo: …” is printed as its credit; for a cover there is `cover.credit`. `photographers` in the front matter covers all pictures of the article. Only photographs beside the article are looked at (JPEG, WebP, AVIF): PNG, GIF and SVG are mostly drawings.',
      zh: '照片有作者，过后就没人知道是谁了。图说末尾的“宋渡摄”“某某供图”会作为署名印出，题图写在 `cover.credit`。文章信息里写了 `photographers`，即视为全文照片的署名。只看放在文章旁边的照片（JPEG、WebP、AVIF），PNG、GIF、SVG 多为示意图，不看。',
    },
  }),
  'picture/unused': advice<Nothing>({
    en: () => 'No article shows this picture. Show it, or delete the file.',
    zh: () => '没有文章用到这张图片。请用上它，或删去文件。',
    about: {
      en: 'A picture that is left behind is copied with the archive for ever and published nowhere. Where an article in the same folder is a draft or has errors, nothing is said: what it shows is not known.',
      zh: '没人用的图片不会发布，却永远跟着整个报库复制。同一文件夹里的文章若是草稿或有错误，不知道它会用哪些图，便不作提示。',
    },
  }),
  'picture/heavy': advice<{ size: string; most: string }>({
    en: ({ size, most }) =>
      `This picture has ${size} MB; ${most} MB are enough for any photograph. Export it smaller: about 3,000 pixels wide, as JPEG.`,
    zh: ({ size, most }) =>
      `图片有 ${size} MB，而照片有 ${most} MB 已经足够。请导出得小一些：宽约 3000 像素的 JPEG。`,
    about: {
      en: 'Readers get smaller copies and feel nothing of it, but a version control system keeps the file for ever, and everyone who copies the archive copies it too. Cameras of 24 megapixels write less than 10 MB; GitHub warns from 50 MB on and refuses 100 MB.',
      zh: '读者看到的是缩小的副本，不受影响；但版本库会永远保存原文件，每个复制报库的人都要下载。2400 万像素相机的照片不到 10 MB；GitHub 对超过 50 MB 的文件提出警告，超过 100 MB 则拒收。',
    },
  }),
};
