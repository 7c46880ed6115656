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

/** The number of the link whose symbol an attribute's value is, or null for any other value. */
export function linkIndex(value: string): number | null {
  return value.startsWith(MARK) ? Number(value.slice(1, -1)) : null;
}

/** Takes the `poster` from films where it leads to nothing. */
export function withoutPosters(html: string, isLost: (index: number) => boolean): string {
  return html.replace(POSTER, (attribute, index: string) =>
    isLost(Number(index)) ? '' : attribute,
  );
}

const POSTER = new RegExp(` poster="${MARK}(\\d+)${MARK}"`, 'g');

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
