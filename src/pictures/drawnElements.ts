import type { Element } from 'xast';

/**
 * How many elements a browser draws for an element: each `use` draws what it refers to once more, and thirty that
 * double each other would be a billion.
 */
export function drawnElements(svg: Element): number {
  const byId = new Map<string, Element>();
  const known = new Map<Element, number>();
  index(svg);
  return count(svg);

  function index(element: Element): void {
    const { id } = element.attributes;
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, element);
    for (const child of element.children) if (child.type === 'element') index(child);
  }

  function count(element: Element): number {
    const found = known.get(element);
    if (found !== undefined) return found;
    // A circle is drawn not at all (SVG 2, section 5.5).
    known.set(element, 0);
    let sum = 1;
    for (const child of element.children) if (child.type === 'element') sum += count(child);
    const used = element.name === 'use' ? byId.get(element.attributes.href?.slice(1) ?? '') : null;
    if (used) sum += count(used);
    known.set(element, sum);
    return sum;
  }
}
