import type { Nodes } from 'hast';

/** What a reader reads, without ruby's annotations and the marks of footnotes. Line breaks are `\n`. */
export function readableText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (tagName === 'br') return '\n';
    if (ANNOTATIONS.has(tagName)) return '';
    if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties) return '';
  }
  return node.children.map(readableText).join('');
}

const ANNOTATIONS: ReadonlySet<string> = new Set(['rp', 'rt', 'rtc']);
