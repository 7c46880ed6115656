/** All that XML 1.0 does not allow, even escaped (section 2.2, Char). */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text without the characters that would make an XML document unreadable; lone surrogates too. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '');
}

export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
