import type { Root } from 'hast';
import { SKIP, visit } from './visit.ts';
import { tidyUrl } from './addresses.ts';
import { URL_PROPERTIES } from './schema.ts';

/** Old names of elements that HTML still has, under another name. */
const MODERN: Readonly<Record<string, string>> = { acronym: 'abbr', center: 'div', strike: 's' };

/**
 * Brings old HTML into the form that the sanitiser knows: renames elements, makes `<a name>` an id,
 * tidies URLs, and takes away fields, which the sanitiser would turn into check boxes. It runs
 * before the sanitiser, so it need not be trusted.
 */
export function modernise(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    const { properties } = element;
    const modern = MODERN[element.tagName];
    if (modern !== undefined) element.tagName = modern;
    if (element.tagName === 'a') properties.id ??= properties.name;
    for (const name of URL_PROPERTIES) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = tidyUrl(value);
    }
    const isField = element.tagName === 'input' && properties.type !== 'checkbox';
    if (isField && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
}
