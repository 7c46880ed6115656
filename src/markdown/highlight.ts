import type { Root } from 'hast';
import rehypeHighlight from 'rehype-highlight';
import { unified } from 'unified';
import { SKIP, visit } from './visit.ts';

const highlighter = unified().use(rehypeHighlight, { detect: false }).freeze();

/** Gives the words of code blocks their classes, where the author names the language. */
export function highlight(tree: Root): void {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'pre') return undefined;
    highlighter.runSync({ type: 'root', children: [element] });
    return SKIP;
  });
}
