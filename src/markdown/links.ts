import type { Element, Root } from 'hast';
import { SKIP, visit } from './visit.ts';
import { isSiteUrl, tidyUrl } from './addresses.ts';
import type { LegalText } from './characters.ts';
import { decodeFragment } from './ids.ts';
import type { SiteLink } from './rendered.ts';
import { URL_PROPERTIES } from './schema.ts';
import { linkSymbol } from './symbols.ts';

/**
 * Replaces the site's own URLs by symbols and returns them in order. A picture without an address
 * is listed, so that it is reported, and its place is taken by its alternative text. A link that
 * the sanitiser left without address or name is unwrapped.
 *
 * External links get no `rel`: none opens a window, so none needs `noopener`, and those who are
 * cited may see by the referrer who cites them.
 */
export function takeLinks(tree: Root, source: LegalText): SiteLink[] {
  const links: SiteLink[] = [];
  visit(tree, 'element', (element, index, parent) => {
    const { properties } = element;
    for (const name of URL_PROPERTIES) {
      const value = properties[name];
      if (typeof value !== 'string' || !isSiteUrl(value)) continue;
      const href = /^#fn(?:ref)?-/.test(value) ? decodeFragment(value) : tidyUrl(value);
      links.push({ kind: kindOf(element, name), href, ...source.place(element.position?.start) });
      properties[name] = value === '' && name === 'src' ? '' : linkSymbol(links.length - 1);
    }
    if (parent === undefined || index === undefined) return undefined;
    if (element.tagName === 'img' && !properties.src) {
      parent.children[index] = { type: 'text', value: properties.alt ?? '' };
      return SKIP;
    }
    if (element.tagName === 'a' && properties.href === undefined && properties.id === undefined) {
      parent.children.splice(index, 1, ...element.children);
      return [SKIP, index];
    }
    return undefined;
  });
  return links;
}

function kindOf({ tagName }: Element, property: (typeof URL_PROPERTIES)[number]): SiteLink['kind'] {
  if (tagName === 'img' || property === 'poster') return 'picture';
  return property === 'src' ? 'media' : 'link';
}
