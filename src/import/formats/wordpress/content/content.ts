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
import { blocksLeft, doubtfulTags, lostLinks, missingFiles, pageBreaks, shortcodesLeft } from './told.ts';
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
  left.push(...blocksLeft(dynamic));
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
