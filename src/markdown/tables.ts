import type { Element, Root } from 'hast';
import { SKIP, visit } from './visit.ts';

/**
 * Puts tables into boxes that scroll and can be reached by keyboard, gives code blocks the same,
 * turns `align` (which HTML no longer has) into classes, and says which header cells head a column.
 */
export function wrapTables(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    if (tagName === 'pre') properties.tabIndex = 0;
    if (tagName === 'td' || tagName === 'th') alignByClass(element);
    if (tagName === 'thead') scopeColumns(element);
    const isBoxed = parent?.type === 'element' && parent.properties.tabIndex === 0;
    if (tagName !== 'table' || isBoxed || parent === undefined || index === undefined)
      return undefined;
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['scroll'], tabIndex: 0 },
      children: [element],
    };
    return [SKIP, index];
  });
}

function alignByClass({ properties }: Element): void {
  if (typeof properties.align === 'string') properties.className = [`align-${properties.align}`];
  delete properties.align;
}

function scopeColumns(head: Element): void {
  visit(head, 'element', ({ tagName, properties }) => {
    if (tagName === 'th') properties.scope ??= 'col';
  });
}
