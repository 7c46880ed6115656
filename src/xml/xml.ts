import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** All that XML 1.0 does not allow, even escaped (section 2.2, Char), but for halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u0020-\uFFFD]/g;
const halves = /\p{Surrogate}/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text without the characters that would make an XML document unreadable; lone surrogates too. */
export function xmlText(text: string): string {
  const allowed = text.replace(forbidden, '');
  return allowed.isWellFormed() ? allowed : allowed.replace(halves, '');
}

export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A tree as XML without what XML forbids: such characters, and `]]>` as text (section 2.4). */
export function printXml(tree: Parameters<typeof toXml>[0]): string {
  const xml = toXml(tree, { closeEmptyElements: true, tightClose: true });
  // In what is printed here, nothing but text and attributes can have it.
  return xmlText(xml).replaceAll(']]>', ']]&gt;');
}

/** A document in UTF-8. */
export function printDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml(root)}\n`;
}

/** Elements in one that holds no text, each on a line of its own. */
export function inLines(elements: readonly Element[]): ElementContent[] {
  const newLine = { type: 'text', value: '\n' } as const;
  return [...elements.flatMap((element) => [newLine, element]), newLine];
}
