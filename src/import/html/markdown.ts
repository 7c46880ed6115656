import type { Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import rehypeRemark from 'rehype-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from '../../markdown/visit.ts';
import type { Left } from '../format.ts';
import { linkAddresses } from './addresses.ts';
import { tidyPhrases } from './phrases.ts';
import { lowerHeadings } from './headings.ts';
import { clean } from './clean.ts';
import { dropEmpty } from './empty.ts';
import { unfoldFigures } from './figures.ts';
import { keepers, markKept } from './kept.ts';

/** A piece of HTML as a tree, whatever is wrong with it. */
export function parseHtml(html: string): Root {
  return fromHtml(html, { fragment: true });
}

/**
 * HTML as Markdown that the site reads as the same text. What Markdown cannot say and the site can show stays HTML; what is
 * not safe is left out.
 *
 * @param unsafe is used up
 * @param lang BCP 47, of the text
 * @throws RangeError where elements are nested too deeply
 */
export function toMarkdown(unsafe: Root, lang: string): { markdown: string; left: Left[] } {
  const { tree, left } = readable(unsafe, lang);
  markKept(tree);
  const markdown = printer.stringify(converter.runSync(tree));
  return { markdown: markdown.trim() === '' ? '' : markdown, left };
}

/** The text as it is to be read, still as HTML. */
export function readable(unsafe: Root, lang: string): { tree: Root; left: Left[] } {
  const { tree, left } = clean(unsafe);
  trimIndents(tree);
  unfoldFigures(tree, lang);
  linkAddresses(tree);
  tidyPhrases(tree);
  dropEmpty(tree);
  return { tree, left: [...left, ...lowerHeadings(tree)] };
}

const converter = unified().use(rehypeRemark, { handlers: keepers }).use(closeLists).freeze();

const printer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' })
  // As the site reads it (src/markdown/parse.ts).
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkCjkFriendly)
  .freeze();

/** A list is loose where an item has several paragraphs: rehype-remark takes every list in a list for one. */
function closeLists() {
  return (tree: MdastRoot): void => {
    visit(tree, 'listItem', (item) => {
      item.spread = item.children.filter(({ type }) => type === 'paragraph').length > 1;
    });
    visit(tree, 'list', (list) => {
      list.spread = list.children.some(({ spread }) => spread);
    });
  };
}

/** Spaces of full width at the beginning of a paragraph are a typewriter's indent: the site's style has its own. */
function trimIndents(tree: Root): void {
  visit(tree, 'element', (element) => {
    const [first] = element.children;
    if (element.tagName !== 'p' || first?.type !== 'text') return;
    first.value = first.value.replace(/^[\s\u3000]+/, '');
  });
}
