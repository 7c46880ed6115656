import type { MetaTag, Things } from './metadata.ts';

/** JSON-LD for a `script` element: nothing in it ends the element, or begins a comment (HTML section 4.12.1.3). */
export function printThings(things: Things): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll(
    '<',
    '\\u003C',
  );
}

/** `meta` elements, as text: there are twenty on a page, and as components they take three times as long. */
export function printTags(tags: readonly MetaTag[]): string {
  return tags
    .map(({ name, property, content }) => {
      const named = `${attribute('name', name)}${attribute('property', property)}`;
      return `<meta${named}${attribute('content', content)}>`;
    })
    .join('');
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${value.replace(/[&"<>]/g, escape)}"`;
}

const escapes: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' },
};

function escape(character: string): string {
  return escapes[character] ?? character;
}
