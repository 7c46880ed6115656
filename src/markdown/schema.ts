import type { Schema } from 'hast-util-sanitize';
import { defaultSchema } from 'hast-util-sanitize';

/**
 * Elements that say how a text looks and not what it means. They are unwrapped, their children
 * stay, and nobody is told: old articles are full of them.
 */
export const PRESENTATIONAL: ReadonlySet<string> = new Set([
  'basefont',
  'big',
  'center',
  'font',
  'nobr',
  'tt',
]);

/** Properties whose value is a URL. */
export const URL_PROPERTIES = ['href', 'src', 'poster', 'cite'] as const;

const MEDIA = ['src', 'width', 'height', 'loop', 'muted', 'playsInline'];
const CELL = ['colSpan', 'rowSpan', 'headers', ['align', 'left', 'center', 'right']] as [
  string,
  string,
  string,
  [string, string, string, string],
];

/**
 * What a body may contain. It starts from the library's default, which is GitHub's, but lists
 * attributes by element: GitHub's list for every element has much that HTML no longer knows.
 *
 * - Nothing that runs: no script, handler, frame, object, form, SVG or MathML.
 * - Nothing that dresses: no style; class only where this room's own steps need it.
 * - `u` stays: it is the proper name mark of Chinese (HTML, section 4.5.22).
 * - Ids keep no prefix; `ids.ts` takes away those that could hurt the page.
 */
export const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !['picture', 'strike', 'tt'].includes(name)),
    ...['abbr', 'address', 'aside', 'audio', 'bdi', 'bdo', 'caption', 'cite', 'col', 'colgroup'],
    ...['dfn', 'figcaption', 'figure', 'mark', 'rb', 'rtc', 'small', 'time', 'track', 'u'],
    ...['video', 'wbr'],
  ],
  attributes: {
    '*': ['id', 'lang', 'dir', 'title'],
    a: [
      'href',
      'hrefLang',
      'ariaLabel',
      ['ariaDescribedBy', 'footnote-label'],
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['className', 'data-footnote-backref'],
    ],
    audio: MEDIA,
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    h2: [['className', 'sr-only']],
    img: ['src', 'alt', 'width', 'height'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    ins: ['cite', 'dateTime'],
    li: ['value', ['className', 'task-list-item']],
    ol: ['start', 'reversed', 'type', ['className', 'contains-task-list']],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    source: ['src', 'type'],
    td: CELL,
    th: [...CELL, 'scope', 'abbr'],
    time: ['dateTime'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    ul: [['className', 'contains-task-list']],
    video: [...MEDIA, 'poster'],
  },
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    rb: ['ruby'],
    rp: ['ruby'],
    rt: ['ruby'],
    rtc: ['ruby'],
    source: ['audio', 'video'],
    summary: ['details'],
    track: ['audio', 'video'],
  },
  clobber: [],
  // ftp, irc and magnet run nothing, and old articles about software link them.
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel', 'ftp', 'irc', 'ircs', 'magnet'],
    poster: ['http', 'https'],
    src: ['http', 'https'],
  },
  // These go with all they contain, which is no text of the article.
  strip: [
    ...['iframe', 'math', 'noembed', 'noframes', 'script', 'select', 'style', 'svg'],
    ...['template', 'title'],
  ],
};
