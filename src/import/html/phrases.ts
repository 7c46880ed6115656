import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from '../../markdown/visit.ts';

/** Elements that Markdown writes with marks around a text, by the one that they are written as. */
const marked: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 'del',
  del: 'del',
};

/**
 * Brings emphasis into the form that marks can say: not in itself, not empty, not beside its like, white space outside.
 * Links that lead nowhere are unwrapped. A reader sees no difference.
 */
export function tidyPhrases(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node) || (node.type === 'element' && node.tagName === 'pre')) return;
    const all: RootContent[] = node.children;
    const children = all.filter((child) => child.type !== 'doctype');
    node.children = merge(children.flatMap((child) => tidy(child, [])));
  });
}

function tidy(node: ElementContent, around: readonly string[]): ElementContent[] {
  const name = node.type === 'element' ? marked[node.tagName] : undefined;
  if (node.type !== 'element') return [node];
  const { href, id } = node.properties;
  if (node.tagName === 'a' && href === undefined && id === undefined) {
    return node.children.flatMap((child) => tidy(child, around));
  }
  if (name === undefined) return [node];
  const inner = merge(node.children.flatMap((child) => tidy(child, [...around, name])));
  if (around.includes(name)) return inner;
  const before = take(inner, 0, /^\s+/);
  const after = take(inner, -1, /\s+$/);
  if (inner.every(isEmpty)) return [...before, ...inner, ...after];
  return [...before, { ...node, tagName: name, children: inner }, ...after];
}

/** Takes white space off an end of what emphasis encloses. */
function take(nodes: ElementContent[], at: 0 | -1, space: RegExp): ElementContent[] {
  const node = nodes.at(at);
  if (node?.type !== 'text') return [];
  const found = space.exec(node.value)?.[0];
  if (found === undefined) return [];
  node.value = node.value.replace(space, '');
  if (node.value === '') nodes.splice(at, 1);
  return [{ type: 'text', value: found }];
}

/** Makes one of emphasis that follows its like without anything between. */
function merge(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (isMarked(node) && last !== undefined && isMarked(last) && last.tagName === node.tagName) {
      last.children.push(...node.children);
    } else result.push(node);
  }
  return result;
}

function isMarked(node: ElementContent): node is Element {
  return node.type === 'element' && ['strong', 'em', 'del'].includes(node.tagName);
}

function isEmpty(node: ElementContent): boolean {
  return node.type === 'text' && node.value === '';
}
