import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from '../../../../markdown/visit.ts';

/**
 * Reads what the block editor and themes write with classes and styles: captions in `div`s, pictures as backgrounds, addresses
 * of embedded posts, the second link of a file, verse. The sanitiser takes all of them away.
 */
export function readBlockMarkup(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    const names = classesOf(element);
    const has = (name: string): boolean => names.includes(name);
    if (has('wp-block-file__button') || has('wp-block-latest-posts')) {
      if (parent === undefined || index === undefined) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (has('wp-caption')) {
      element.tagName = 'figure';
    } else if (has('wp-caption-text') || has('gallery-caption')) {
      element.tagName = 'figcaption';
    } else if (has('wp-block-embed__wrapper')) {
      element.children = linked(element);
    } else if (has('wp-block-verse')) {
      // The classic editor's paragraphs keep lines, and let them wrap.
      element.tagName = 'div';
      element.properties.dataClassic = '';
    } else if (names.some((name) => /^wp-block-(?:cover|media-text)/.test(name))) {
      const background = backgroundOf(element);
      if (background !== null) element.children.unshift(background);
      // A picture among paragraphs is a paragraph.
      element.children = element.children.map((child) =>
        isPicture(child) ? wrap('p', [child]) : child,
      );
    }
    return undefined;
  });
}

/** An address alone, for which WordPress would show a post of another site. */
function linked(element: Element): ElementContent[] {
  const href = toString(element).trim();
  if (!/^https?:\/\/\S+$/.test(href)) return element.children;
  const link = wrap('a', [{ type: 'text', value: href }]);
  link.properties = { href };
  return [wrap('p', [link])];
}

function backgroundOf({ properties }: Element): Element | null {
  const style = typeof properties.style === 'string' ? properties.style : '';
  const src = /background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')]+)/.exec(style)?.[1];
  if (src === undefined) return null;
  const picture = wrap('img', []);
  picture.properties = { src, alt: '' };
  return picture;
}

function isPicture(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'img';
}

function wrap(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}
