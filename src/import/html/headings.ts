import type { Element, Root } from 'hast';
import { visit } from '../../markdown/visit.ts';
import type { Left } from '../format.ts';

/** Makes all headings one deeper where there is one of the first level: that is the page's title. */
export function lowerHeadings(tree: Root): Left[] {
  const headings: Element[] = [];
  visit(tree, 'element', (element) => {
    if (/^h[1-6]$/.test(element.tagName)) headings.push(element);
  });
  if (headings.every(({ tagName }) => tagName !== 'h1')) return [];
  for (const heading of headings) {
    heading.tagName = `h${Math.min(Number(heading.tagName.slice(1)) + 1, 6)}`;
  }
  const what = {
    en: 'headings of the first level, which is the title’s: all are one level deeper',
    zh: '一级标题（一级留给文章标题）：各级标题均降一级',
  };
  return [{ what, text: null }];
}
