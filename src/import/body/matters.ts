/**
 * Whether a text can hold anything that is settled: addresses (`](`, `]:`, or those of HTML) and headings. In doubt it may:
 * code can look like both. Most texts hold neither, and need not be parsed.
 */
export function mayMatter(text: string): boolean {
  return mayName(text) || mayHead(text);
}

function mayName(text: string): boolean {
  return /\][(:]/.test(text) || (text.includes('<') && /href|src|poster/i.test(text));
}

/** CommonMark 0.31.2 sections 4.2 and 4.3, behind the marks of quotes and lists. */
export function mayHead(text: string): boolean {
  return /^[ \t>*+\d.)-]*(?:#|[=-][ \t=]*$)/m.test(text);
}
