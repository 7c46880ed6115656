import type { Element, ElementContent, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** All that XML 1.0 does not allow, even escaped (section 2.2, Char); lone surrogates too. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * By name, what is escaped is understood by the simplest readers too; and the library leaves what no text may have
 * (XML 1.0, section 2.4).
 */
const names: Record<string, string> = {
  '&#x26;': '&amp;',
  '&#x3C;': '&lt;',
  '&#x22;': '&quot;',
  ']]>': ']]&gt;',
};

const newLine: Text = { type: 'text', value: '\n' };

/** An XML document in UTF-8. What XML cannot hold is left out; the rest is escaped. */
export function printDocument(root: Element): string {
  const printed = toXml(root, { closeEmptyElements: true, tightClose: true })
    .replace(forbidden, '')
    .replace(/&#x(26|3C|22);|\]\]>/g, (found) => names[found] ?? found);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printed}\n`;
}

/** Elements in an element that holds no text, each on a line of its own. */
export function inLines(elements: readonly Element[]): ElementContent[] {
  return [...elements.flatMap((element) => [newLine, element]), newLine];
}
