import type { Element, Root } from 'hast';
import { EXIT, visit } from './visit.ts';
import { schemeLike } from './addresses.ts';
import type { LegalText } from './characters.ts';
import type { Removal } from './rendered.ts';
import { PRESENTATIONAL, schema, URL_PROPERTIES } from './schema.ts';
import type { TagInSource } from './tags.ts';

/**
 * The first thing in a tree that the sanitiser, or the HTML parser before it, takes from the reader.
 *
 * @param tree - the tree before the sanitiser
 * @param tags - the tags that the author wrote, in order: those without an element were dropped by the parser
 */
export function findRemoved(
  tree: Root,
  tags: readonly TagInSource[],
  source: LegalText,
): Removal | null {
  let taken: { what: string; element: Element } | undefined;
  const seen = new Set<number | undefined>();
  visit(tree, 'element', (element) => {
    seen.add(element.position?.start.offset);
    const what = offence(element);
    if (what !== null) taken ??= { what, element };
    return taken !== undefined && tags.length === 0 ? EXIT : undefined;
  });
  const lost = tags.find(({ point }) => !seen.has(point.offset));
  const start = taken?.element.position?.start;
  if (lost !== undefined && (taken === undefined || !isBefore(start, lost.point))) {
    const end = /^[?!]/.test(lost.name) ? '' : '>';
    return { what: `<${lost.name}${end}`, ...source.place(lost.point) };
  }
  if (taken === undefined) return null;
  const written = tags.find(({ point }) => point.offset === start?.offset)?.name;
  const isElement = taken.what.startsWith('<') && written !== undefined;
  return { what: isElement ? `<${written}>` : taken.what, ...source.place(start) };
}

/** What the sanitiser finds wrong with an element itself, in the words of a report. */
function offence(element: Element): string | null {
  const { tagName, properties } = element;
  const known = schema.tagNames?.includes(tagName) === true || PRESENTATIONAL.has(tagName);
  const isField = tagName === 'input' && properties.type !== 'checkbox';
  if (!known && !RENAMED.has(tagName)) return `<${tagName}>`;
  if (isField) return '<input>';
  const handler = Object.keys(properties).find((name) => /^on/i.test(name));
  if (handler !== undefined) return handler.toLowerCase();
  for (const name of URL_PROPERTIES) {
    const value = properties[name];
    const scheme = typeof value === 'string' ? schemeLike(value) : null;
    const allowed = schema.protocols?.[name] ?? [];
    if (scheme !== null && !allowed.includes(scheme.slice(0, -1))) return scheme;
  }
  return null;
}

/** These are renamed by `legacy.ts` or lose nothing but a wrapper. */
const RENAMED: ReadonlySet<string> = new Set(['acronym', 'picture', 'strike']);

function isBefore(a: { offset?: number | undefined } | undefined, b: { offset: number }): boolean {
  return a?.offset !== undefined && a.offset <= b.offset;
}
