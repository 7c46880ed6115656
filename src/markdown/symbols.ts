/** Stands around the number of a link. No body contains it: see `characters.ts`. */
const MARK = '\u0001';

/** The symbol that stands in the HTML for `facts.links[index]`. */
export function linkSymbol(index: number): string {
  return `${MARK}${index}${MARK}`;
}

/** Replaces every symbol by `url(index)`, escaped for a double-quoted attribute. */
export function printLinks(html: string, url: (index: number) => string): string {
  return html
    .split(MARK)
    .map((part, at) => (at % 2 === 1 ? escapeAttribute(url(Number(part))) : part))
    .join('');
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
