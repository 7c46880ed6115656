import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { schemeLike } from '../../markdown/addresses.ts';
import { legalTree } from '../../markdown/characters.ts';
import { modernise } from '../../markdown/legacy.ts';
import { mendNesting } from '../../markdown/nesting.ts';
import { schema, URL_PROPERTIES } from '../../markdown/schema.ts';
import { SKIP, visit } from '../../markdown/visit.ts';
import { isWebAddress } from '../../article/schema.ts';
import type { Left } from '../format.ts';
import { linkFrames } from './frames.ts';

/**
 * Takes from a tree what the site's own sanitiser would take from the reader, and says what that was. Elements that only
 * divide or dress a text are unwrapped without a word.
 */
export function clean(unsafe: Root): { tree: Root; left: Left[] } {
  legalTree(unsafe);
  linkFrames(unsafe);
  const left = takeOut(unsafe);
  modernise(unsafe);
  const safe = sanitize(unsafe, schema);
  const tree: Root = safe.type === 'root' ? safe : { type: 'root', children: [] };
  mendNesting(tree);
  dropSources(tree);
  return { tree, left };
}

/** Elements that go with all they contain. A form itself does not: pages of some systems are one form as a whole. */
const lost: ReadonlySet<string> = new Set([
  ...(schema.strip ?? []),
  ...['applet', 'audio-player', 'base', 'button', 'canvas', 'datalist', 'embed', 'fieldset'],
  ...['head', 'label', 'link', 'meta', 'object', 'option', 'output', 'textarea'],
]);

function takeOut(tree: Root): Left[] {
  const found = new Map<string, { count: number; text: string | null }>();
  const note = (what: string, text: string | null): void => {
    const before = found.get(what);
    if (before === undefined) found.set(what, { count: 1, text });
    else before.count += 1;
  };
  visit(tree, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    const isField = tagName === 'input' && properties.type !== 'checkbox';
    if ((lost.has(tagName) || isField) && parent !== undefined && index !== undefined) {
      // What old browsers show in the place of a player may be a picture or a link that another element has, too.
      note(`<${tagName}>`, addressOf(element));
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    for (const name of URL_PROPERTIES) {
      const value = properties[name];
      const scheme = typeof value === 'string' ? schemeLike(value) : null;
      const allowed = schema.protocols?.[name] ?? [];
      if (scheme !== null && !allowed.includes(scheme.slice(0, -1))) note(scheme, null);
    }
    return undefined;
  });
  return [...found].map(([what, { count, text }]) => {
    const times = count === 1 ? '' : ` ×${count}`;
    return { what: { en: `${what}${times}`, zh: `${what}${times}` }, text };
  });
}

/** Where a quotation is from; nobody sees it, and one that is no address of the web would be a dead link. */
function dropSources(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.cite === 'string' && !isWebAddress(properties.cite)) {
      delete properties.cite;
    }
  });
}

function addressOf({ properties }: Element): string | null {
  const address = properties.src ?? properties.data ?? properties.action;
  return typeof address === 'string' && !address.startsWith('data:') ? address.slice(0, 300) : null;
}
