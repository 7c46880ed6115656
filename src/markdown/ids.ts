import type { Root } from 'hast';
import { visit } from './visit.ts';

/** Ids that begin so are the page's own. */
export const RESERVED = 'page-';

/**
 * Keeps the ids of a body valid and its own: drops empty, reserved and repeated ones (the first
 * wins) and those with white space, which HTML forbids (section 3.2.6). Returns those that remain.
 */
export function cleanIds(tree: Root): Set<string> {
  const taken = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    if (!('id' in properties)) return;
    const id = readable(String(properties.id));
    if (id === '' || /\s/.test(id) || id.startsWith(RESERVED) || taken.has(id)) {
      delete properties.id;
    } else {
      properties.id = id;
      taken.add(id);
    }
  });
  return taken;
}

/** remark-rehype percent-encodes the names of footnotes: `fn-%E6%B3%A8` is `fn-注` to every browser's address bar. */
function readable(id: string): string {
  if (!/^fn(?:ref)?-.*%/.test(id)) return id;
  return decodeFragment(id);
}

/** Percent-decodes; gives back what cannot be decoded. */
export function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
