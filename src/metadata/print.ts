import type { Things } from './metadata.ts';

/** JSON-LD for a `script` element: nothing in it ends the element, or begins a comment (HTML section 4.12.1.3). */
export function printThings(things: Things): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll(
    '<',
    '\\u003C',
  );
}
