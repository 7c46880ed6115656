import type { Root } from 'hast';
import { visit } from '../../../../markdown/visit.ts';
import type { InBoth } from '../../../../problems/rule.ts';
import type { Left } from '../../../format.ts';
import { parseHtml, toMarkdown } from '../../../html/markdown.ts';
import type { Survey } from '../survey.ts';
import { readBlockMarkup } from './blockMarkup.ts';
import { unmarkBlocks } from './blocks.ts';
import { expanders } from './known.ts';
import { leadLinks } from './links.ts';
import { makeParagraphs } from './paragraphs.ts';
import { replaceShortcodes, type Shortcode } from './shortcodes.ts';

/** A text of WordPress as Markdown. */
export interface Content {
  body: string;
  /** How many pages it was divided into. */
  pages: number;
  left: Left[];
  needs: InBoth[];
}

/** The text, where it stood, and in which language. */
export interface Source {
  html: string;
  post: number;
  link: string;
  /** BCP 47 */
  lang: string;
}

/**
 * Does what WordPress does before it shows a text (blocks, shortcodes, paragraphs, addresses on a line of their own), and
 * turns the result into Markdown.
 *
 * @throws RangeError where elements are nested too deeply
 */
export function readContent({ html, post, link, lang }: Source, survey: Survey): Content {
  const { tree, pages, left, needs } = treeOf(html, post, survey);
  const lost = leadLinks(tree, link, survey);
  const { markdown, left: removed } = toMarkdown(tree, lang);
  if (lost.length > 0) needs.push(lostLinks(lost));
  return { body: markdown, pages, left: [...left, ...removed], needs };
}

/** What `readContent` says, but for all that takes time. */
export function withoutText(html: string): Content {
  return { body: '', pages: joinPages(html).pages, left: [], needs: [] };
}

/** The text as HTML without anything of WordPress in it, not safe yet. */
export function treeOf(
  html: string,
  post: number,
  survey: Pick<Survey, 'attachments' | 'uploads' | 'blocks'>,
): Pick<Content, 'pages' | 'left' | 'needs'> & { tree: Root } {
  const left: Left[] = [];
  const needs: InBoth[] = [];
  const { html: unmarked, dynamic, isClassic } = unmarkBlocks(html, survey.blocks);
  left.push(...counted(dynamic).map(dynamicBlock));
  const { text, pages } = joinPages(unmarked);
  if (pages > 1) left.push(pageBreaks(pages));

  const missing = new Set<number>();
  const unknown: Shortcode[] = [];
  const library = { survey, post, missing: (id: number) => void missing.add(id) };
  const doubtful = new Set<string>();
  const expanded = replaceShortcodes(text, {
    known: new Set(Object.keys(expanders)),
    expand: (code) => expanders[code.name]?.(code, library) ?? '',
    unknown: (code) => void unknown.push(code),
    doubtful: (tag) => void doubtful.add(tag),
  });
  if (doubtful.size > 0) needs.push(doubtfulTags([...doubtful]));
  left.push(...shortcodesLeft(unknown));
  if (missing.size > 0) needs.push(missingFiles([...missing]));

  const tree = parseHtml(expanded);
  readBlockMarkup(tree);
  if (isClassic) makeParagraphs(tree);
  else {
    visit(tree, 'element', (element) => {
      if (element.properties.dataClassic !== undefined) makeParagraphs(element);
    });
  }
  return { tree, pages, left, needs };
}

/** `<!--nextpage-->` divides a text into pages, `<!--more-->` says where its beginning ends. */
function joinPages(html: string): { text: string; pages: number } {
  let pages = 1;
  const text = html.replace(/<!--\s*(nextpage|more|noteaser)\b[^>]*-->/gi, (_, name: string) => {
    if (name.toLowerCase() === 'nextpage') pages += 1;
    return '\n\n';
  });
  return { text, pages };
}

function counted(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts];
}

function dynamicBlock([name, count]: [string, number]): Left {
  const times = count === 1 ? '' : ` ×${count}`;
  return {
    what: { en: `block “${name}”${times}`, zh: `区块“${name}”${times}` },
    text: null,
  };
}

function shortcodesLeft(codes: readonly Shortcode[]): Left[] {
  return counted(codes.map(({ name }) => name)).map(([name, count]) => {
    const times = count === 1 ? '' : ` ×${count}`;
    const first = codes.find((code) => code.name === name);
    return {
      what: { en: `unknown shortcode [${name}]${times}`, zh: `未知短代码 [${name}]${times}` },
      text: first?.tag.slice(0, 200) ?? null,
    };
  });
}

function doubtfulTags(tags: readonly string[]): InBoth {
  const list = tags.slice(0, 5).join(' ');
  return {
    en: `These may be shortcodes of a plugin, or just words in brackets; they stay in the text: ${list}`,
    zh: `下列方括号可能是插件短代码，也可能只是文字，已保留在正文中：${list}`,
  };
}

function pageBreaks(pages: number): Left {
  return {
    what: {
      en: `page breaks: the ${pages} pages are one now`,
      zh: `分页标记：原分 ${pages} 页，现合为一页`,
    },
    text: null,
  };
}

function missingFiles(ids: readonly number[]): InBoth {
  const list = ids.slice(0, 20).join(', ');
  return {
    en: `The export does not hold these files of a gallery or playlist: ${list}. Export all content, or add the pictures by hand.`,
    zh: `导出文件中缺少图集或播放列表用到的附件：${list}。请导出全部内容，或手工补上图片。`,
  };
}

function lostLinks(urls: readonly string[]): InBoth {
  const list = urls.slice(0, 5).join(' ');
  const more = urls.length > 5 ? ` … (${urls.length})` : '';
  return {
    en: `Links still lead to the old site, to pages that are not in the export: ${list}${more}`,
    zh: `仍有链接指向旧站，而导出文件中没有对应的页面：${list}${more}`,
  };
}
