import { advice, warning, type Nothing } from '../rule.ts';

/** What is written as if it were Markdown, and is not. */
export const markdownRules = {
  'emphasis/spaces': warning<{ written: string; instead: string }>({
    en: ({ written, instead }) =>
      `"${written}" is no emphasis, because there are spaces inside the stars. Write ${instead}.`,
    zh: ({ written, instead }) => `“${written}”的星号内侧有空格，不会成为强调。请写 ${instead}。`,
    about: {
      en: 'Stars emphasise only where they touch the words between them. With spaces inside readers see the stars.',
      zh: '星号要紧贴所强调的文字才起作用。内侧有空格，读者看到的就是星号本身。',
    },
  }),
  'emphasis/unclosed': warning<Nothing>({
    en: () =>
      'These two stars have no others that belong to them, so they are shown. Close the emphasis in the same paragraph, or delete them; put a web address beside them in <…>.',
    zh: () =>
      '这里的两个星号没有与之成对的另一半，会原样显示。请在同一段内补上，或删去；若紧挨着网址，请把网址放进 <…>。',
    about: {
      en: 'Emphasis begins and ends with two stars in one paragraph. What shall be emphasised over several paragraphs needs them in each. A bare web address swallows the stars behind it: `**<https://example.org/>**` keeps them apart.',
      zh: '强调须在同一段内以两个星号开始、两个星号结束。要强调几段，就得每段各写一对。网址后面紧跟星号，星号会被当作网址的一部分，应写成 `**<https://example.org/>**`。',
    },
  }),
  'emphasis/marks': warning<{ written: string; instead: string }>({
    en: ({ written, instead }) => `"${written}" is no emphasis. Write ${instead}.`,
    zh: ({ written, instead }) => `“${written}”不会成为强调。请写 ${instead}。`,
    about: {
      en: 'Full-width stars are ordinary characters to Markdown, and underlines emphasise only between spaces, which Chinese does not have. Half-width stars work everywhere. Stars in place of a name, 李＊＊, are left alone.',
      zh: '全角星号在 Markdown 里只是普通字符；下划线要在空格之间才起作用，而中文没有空格。半角星号处处可用。隐去名字的“李＊＊”不作提示。',
    },
  }),
  'link/unseen': warning<{ written: string; instead: string }>({
    en: ({ written, instead }) => `"${written}" is shown as it is. Write ${instead}.`,
    zh: ({ written, instead }) => `“${written}”会原样显示。请写 ${instead}。`,
    about: {
      en: 'A link is `[text](address)` and a picture `![text](address)`, in half-width marks and without a space between. Otherwise readers see brackets and addresses, and a picture becomes a link.',
      zh: '链接写作 `[文字](网址)`，图片写作 `![说明](图片)`，一律用半角符号，中间不空格。否则读者看到的是括号和网址，图片也只成了链接。',
    },
  }),
  'link/undefined': warning<{ label: string }>({
    en: ({ label }) =>
      `Nothing says where [${label}] leads, so the brackets are shown. Add a line "[${label}]: https://…", or write the address in round brackets.`,
    zh: ({ label }) =>
      `没有写明 [${label}] 指向哪里，方括号会原样显示。请补一行“[${label}]: https://…”，或把网址写进圆括号。`,
    about: {
      en: 'In `[text][1]` the address stands elsewhere, in a line `[1]: https://…`. Where that line is missing, often lost in copying, readers see `[1]` and have no link.',
      zh: '`[文字][1]` 的网址写在另一行：`[1]: https://…`。这一行若在搬运时丢了，读者看到的就是 `[1]`，也没有链接可点。',
    },
  }),
  'note/undefined': warning<{ label: string }>({
    en: ({ label }) =>
      `There is no footnote ${label}, so [^${label}] is shown as it is. Add a line "[^${label}]: …", with a half-width colon.`,
    zh: ({ label }) =>
      `没有脚注 ${label}，[^${label}] 会原样显示。请补一行“[^${label}]: …”，冒号用半角。`,
    about: {
      en: 'A mark such as `[^1]` becomes a footnote only where its text stands in a line `[^1]: …` of the same file.',
      zh: '`[^1]` 这样的标记，要在同一文件里有一行 `[^1]: …` 写出注文，才会成为脚注。',
    },
  }),
  'note/unused': warning<{ label: string }>({
    en: ({ label }) =>
      `Nothing refers to the footnote ${label}, so readers never see it. Put [^${label}] where it belongs, or delete it.`,
    zh: ({ label }) =>
      `正文没有引用脚注 ${label}，读者看不到它。请在相应之处写上 [^${label}]，或删去注文。`,
    about: {
      en: 'Only footnotes that the text refers to are printed. One that has lost its mark has vanished from the page.',
      zh: '只有正文引用了的脚注才会印出来。标记丢了，注文也就从网页上消失了。',
    },
  }),
  'list/unseen': advice<{ mark: string }>({
    en: ({ mark }) =>
      `Lines that begin with "${mark}" are no list and run together in one paragraph. Write "1. " or "- " with a space, or put an empty line between them.`,
    zh: ({ mark }) =>
      `以“${mark}”开头的几行不是列表，会连成一段。请写“1. ”或“- ”（后面空一格），或在各行之间空一行。`,
    about: {
      en: 'A line break alone does not end a paragraph. Items of a list are seen as such behind `1. ` or `- `; with full-width marks, or without the space, the lines follow each other in one paragraph.',
      zh: '只换行不空行，文字仍属同一段。列表各项须以 `1. ` 或 `- ` 开头；用了全角符号或少了空格，几行就会接排成一段。',
    },
  }),
  'paragraph/unseen': warning<Nothing>({
    en: () =>
      'This indented line looks like a new paragraph and is none. Put an empty line before it.',
    zh: () => '这一行有缩进，像是另起一段，其实与上一行同属一段。请在前面空一行。',
    about: {
      en: 'Text that was copied from a page or a word processor has its paragraphs on lines of their own, each with two full-width spaces. Markdown wants an empty line between paragraphs; without it all of them become one.',
      zh: '从网页或文字处理软件复制来的稿子，往往一段一行，行首空两格。Markdown 要在段与段之间空一行，否则几段会并成一段。',
    },
  }),
  'paragraph/indent': advice<Nothing>({
    en: () =>
      'This paragraph is indented with spaces. Delete them: pages indent as their style says.',
    zh: () => '段首用空格作了缩进。请删去：缩进由网页的样式决定。',
    about: {
      en: 'Full-width or no-break spaces at the head of a paragraph stay in the page, its summary and its feed, beside paragraphs without them. How far paragraphs are indented is a matter of the style sheet.',
      zh: '段首的全角空格或不间断空格会留在网页、摘要和订阅源里，与没有空格的段落参差不齐。段落缩进多少，应由样式表决定。',
    },
  }),
  'code/unclosed': warning<{ fence: string }>({
    en: ({ fence }) =>
      `The code that begins here has no end, so all that follows is code. Write a line ${fence} after it.`,
    zh: ({ fence }) =>
      `从这里开始的代码没有结束，后面的内容全成了代码。请在代码之后写一行 ${fence}。`,
    about: {
      en: 'A fence of backticks or tildes is closed by one of the same kind that is at least as long and stands alone on its line. Otherwise the code goes on to the end of the article, or of the item or quotation that it stands in: there the closing line needs the same indentation, or `>`.',
      zh: '以反引号或波浪号开始的代码，要用同样的符号单独一行来结束，且不少于开头的个数。否则直到文末、或所在的列表项和引用结束，都会当作代码。在列表和引用里，结束的一行也要有同样的缩进或 `>`。',
    },
  }),
};
