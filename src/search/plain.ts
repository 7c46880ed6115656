import { INLINE, UNSEEN } from './elements.ts';

/**
 * The text of an article's HTML as a reader sees it: each block on a line of its own, the readings of ruby left out.
 *
 * @param html as src/markdown/ writes it: every element but void ones has its end, every `<` of the text is escaped
 */
export function plainText(html: string): string {
  let text = '';
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    if (open < 0) return text + textOf(html.slice(at));
    if (open > at) text += textOf(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open);
      continue;
    }
    TAG.lastIndex = open;
    const [tag, slash, written = ''] = TAG.exec(html) ?? [];
    const name = written.toLowerCase();
    at = open + (tag?.length ?? 1);
    if (tag === undefined) text += '<';
    else if (UNSEEN.has(name) && slash === '') at = endOf(html, name, at);
    else text += edgeOf(name);
  }
  return text;
}

/** White space in the source is a space; a line break in the result is the edge of a block. */
function textOf(source: string): string {
  const text = source.replaceAll(/[\n\t\r\f]/g, ' ');
  return text.includes('&') ? text.replaceAll(REFERENCE, decode) : text;
}

function decode(reference: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return NAMES[name] ?? reference;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

function edgeOf(name: string): string {
  if (name === 'br') return ' ';
  return INLINE.has(name) ? '' : '\n';
}

/** Where an element that is not read ends; others of its name may stand in it. */
function endOf(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    depth += found[1] === '' ? 1 : -1;
    if (depth === 0) return after(html, '>', found.index);
  }
  return html.length;
}

function after(html: string, end: string, from: number): number {
  const index = html.indexOf(end, from);
  return index < 0 ? html.length : index + end.length;
}

// An attribute's value may hold a >.
const TAG = /<(\/?)([a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>?/y;
const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z]+));?/g;
// Those that hast-util-to-html writes, and the space that does not break.
const NAMES: Record<string, string | undefined> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: '\u00a0',
  quot: '"',
};
