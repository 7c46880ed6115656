import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from '../../markdown/visit.ts';

/** What RFC 3986 allows in an address, so that it ends before Chinese text. */
const address = /\bhttps?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+/g;

/**
 * Makes links of the web addresses that stand in a text: Markdown would read them as such, unless each was escaped.
 * @param tree safe
 */
export function linkAddresses(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && ['a', 'code', 'pre', 'audio', 'video'].includes(node.tagName)) {
      return SKIP;
    }
    if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
    const parts = partsOf(node.value);
    if (parts.length < 2 && parts[0]?.type !== 'element') return undefined;
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function partsOf(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const href = found.replace(/[.,:;!?'"*)]+$/, '');
    if (!URL.canParse(href)) continue;
    if (index > done) parts.push({ type: 'text', value: text.slice(done, index) });
    const children: ElementContent[] = [{ type: 'text', value: href }];
    parts.push({ type: 'element', tagName: 'a', properties: { href }, children });
    done = index + href.length;
  }
  if (done < text.length) parts.push({ type: 'text', value: text.slice(done) });
  return parts;
}
