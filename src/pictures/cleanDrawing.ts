import type { Element, ElementContent } from 'xast';
import { attributes, elements } from './svg.ts';

/** How many things that were removed a message names. */
const mostNamed = 3;

/**
 * Takes out of a drawing, in place, all that is not allowed. @returns what of it could do harm or will be missed, as an
 * author would write it: `<script>`, `onclick`, `https://…`; what editors keep for themselves goes unsaid
 */
export function cleanDrawing(svg: Element): string[] {
  const removed = new Set<string>();
  clean(svg, removed);
  svg.attributes.xmlns = 'http://www.w3.org/2000/svg';
  return [...removed].slice(0, mostNamed);
}

function clean(element: Element, removed: Set<string>): void {
  element.name = localName(element.name) ?? '';
  // In a picture no link can be followed; what it is around stays.
  if (element.name === 'a') element.name = 'g';
  element.attributes = Object.fromEntries(
    Object.entries(element.attributes).flatMap(([name, value]) => {
      const kept = attributes.has(localAttribute(name)) && isHarmless(name, value ?? '');
      if (!kept && isTold(name, value ?? '')) removed.add(told(name, value ?? ''));
      return kept ? [[localAttribute(name), value]] : [];
    }),
  );
  element.children = element.children.flatMap((child) => kept(child, removed));
  for (const child of element.children) if (child.type === 'element') clean(child, removed);
  if (element.name === 'style') cleanStyle(element, removed);
}

function kept(child: ElementContent, removed: Set<string>): ElementContent[] {
  if (child.type === 'text') return [child];
  if (child.type === 'cdata') return [{ type: 'text', value: child.value }];
  if (child.type !== 'element') return [];
  const name = localName(child.name);
  if (name === null || name === 'metadata') return [];
  if (elements.has(name)) return [child];
  removed.add(`<${name}>`);
  return [];
}

/** Scripts, style sheets and fonts of others come by `@import`, `url()` and their like. */
function cleanStyle(element: Element, removed: Set<string>): void {
  const css = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  if (isHarmless('style', css) && !css.includes('@')) return;
  removed.add('<style>');
  element.children = [];
}

/** Without `svg:`; null for the elements of editors, which have other prefixes. */
function localName(name: string): string | null {
  const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/s.exec(name) ?? [];
  return prefix === '' || prefix === 'svg' ? local : null;
}

/** SVG 2 has `href` in place of `xlink:href`. */
function localAttribute(name: string): string {
  return name === 'xlink:href' ? 'href' : name;
}

/** No address but a part of the drawing itself; a backslash could hide one from this look (CSS Syntax, escapes). */
function isHarmless(name: string, value: string): boolean {
  if (localAttribute(name) === 'href') return value.startsWith('#');
  return !/url\s*\(\s*(?!['"]?#)|image-set|\bimage\s*\(|\bsrc\s*\(|\\/i.test(value);
}

/** Unknown attributes without an address or a script say nothing that would be missed. */
function isTold(name: string, value: string): boolean {
  return /^on/i.test(name) || (attributes.has(localAttribute(name)) && value !== '');
}

function told(name: string, value: string): string {
  return localAttribute(name) === 'href' ? value.slice(0, 60) : name;
}
