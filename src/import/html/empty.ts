import type { Nodes, Root } from 'hast';
import { SKIP, visit } from '../../markdown/visit.ts';

/** Blocks that say nothing where nothing is in them. */
const blocks = /^(?:blockquote|details|dl|figure|h[1-6]|li|ol|p|pre|table|ul)$/;

/** What is seen or heard without a text. */
const media = /^(?:audio|hr|img|input|video)$/;

/** Takes away blocks that hold nothing: headings without words, lists of what the sanitiser took. */
export function dropEmpty(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (!blocks.test(element.tagName) || holdsAny(element)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function holdsAny(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type === 'element' && media.test(node.tagName)) return true;
  return 'children' in node && node.children.some(holdsAny);
}
