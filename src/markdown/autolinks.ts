import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from './visit.ts';

/**
 * Chinese sentences go on right behind an address: `见https://example.org/a。` GFM's autolinks (section 6.9) end at white
 * space and ASCII marks only, so here they end before the first full-width mark or bracket too.
 */
export function endAutolinks(tree: Root): void {
  visit(tree, 'link', (link, index, parent: Parents | undefined) => {
    const [text] = link.children;
    if (parent === undefined || index === undefined || !isLiteral(link, text)) return undefined;
    const end = text.value.search(MARK);
    if (end <= 0) return undefined;
    const rest = text.value.slice(end);
    link.url = link.url.slice(0, link.url.length - encodedLength(link, text, rest));
    text.value = text.value.slice(0, end);
    // What was swallowed may hold the next address.
    const next = rest.search(/https?:\/\/|www\./i);
    const between = next < 0 ? rest : rest.slice(0, next);
    const added: PhrasingContent[] = [{ type: 'text', value: between }];
    if (next >= 0) added.push(autolink(rest.slice(next)));
    parent.children.splice(index + 1, 0, ...added);
    return [SKIP, index + 2];
  });
}

function autolink(value: string): Link {
  const url = /^www/i.test(value) ? `http://${value}` : value;
  return { type: 'link', url, children: [{ type: 'text', value }] };
}

/** CJK symbols and punctuation, full-width forms of ASCII marks, and the quotes and dashes of Chinese text. */
const MARK = /[\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65“”‘’…—]/;

/** An address that was not written as `<…>` or `[…](…)`: all of its source is its text. */
function isLiteral(link: Link, text: Link['children'][number] | undefined): text is Text {
  if (text?.type !== 'text' || link.children.length !== 1) return false;
  // mdast-util-gfm-autolink-literal gives no position to those that it finds inside a text itself.
  if (link.position === undefined) return true;
  const { start, end } = link.position;
  return (end.offset ?? 0) - (start.offset ?? 0) === text.value.length;
}

/** How much of the URL's end stands for `rest`: the same text, as mdast keeps URLs decoded. */
function encodedLength(link: Link, text: Text, rest: string): number {
  return link.url.endsWith(text.value) ? rest.length : encodeURI(rest).length;
}
