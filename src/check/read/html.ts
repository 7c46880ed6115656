/**
 * Whether raw HTML comes through parser and sanitiser whole, as far as a glance can tell: elements that stand anywhere,
 * closed in the order in which they were opened, without handlers, and without addresses.
 * @param pieces the values of the html nodes of a body, in order
 */
export function isHarmless(pieces: readonly string[]): boolean {
  const open: string[] = [];
  return pieces.every((piece) => isBalanced(piece, open)) && open.length === 0;
}

/** They need no certain parent, and no parser leaves them out (markdown/schema.ts). */
const plain = new Set([
  ...['abbr', 'b', 'bdi', 'bdo', 'big', 'center', 'cite', 'del', 'details', 'dfn', 'div', 'em'],
  ...['figcaption', 'figure', 'font', 'i', 'ins', 'kbd', 'mark', 'p', 'q', 'rb', 'rp', 'rt'],
  ...['ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'time', 'tt'],
  ...['u', 'var'],
]);
const empty = new Set(['br', 'hr', 'wbr']);

const piece =
  /<!--(?!-?>)(?:(?!--)[^])*-->|<\/([a-z]+)\s*>|<([a-z]+)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*(\/?)>/gi;

/** They do something, name something or lead somewhere. */
const telling = /\s(?:on[a-z-]*|id|name|href|src|poster|cite)\b/i;

function isBalanced(html: string, open: string[]): boolean {
  let end = 0;
  for (const match of html.matchAll(piece)) {
    // What lies between tags is text, where no tag begins.
    if (html.slice(end, match.index).includes('<')) return false;
    end = match.index + match[0].length;
    const [, closed, opened, attributes = '', slash] = match;
    if (closed !== undefined && open.pop() !== closed.toLowerCase()) return false;
    if (opened === undefined) continue;
    const name = opened.toLowerCase();
    if (telling.test(attributes)) return false;
    if (empty.has(name)) continue;
    if (!plain.has(name) || slash !== '') return false;
    open.push(name);
  }
  return !html.slice(end).includes('<');
}
