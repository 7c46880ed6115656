import { fullTitle, isHan, type Citation, type CitedName } from './citation.ts';

/**
 * A line of a list of references by GB/T 7714—2025, numeric system: clause 8.5 for an article of a newspaper, 8.11.3 for
 * a web page. It names no author where there is none (7.1.3), and three of more than three (7.1.2).
 *
 * @returns the line; or its two parts, between which the day stands on which the reader saw the page. The standard asks
 *   for that day on a web page (table 11) and not on an article of a newspaper (table 4), and only the reader knows it.
 */
export function gbt7714(citation: Citation): [string] | [before: string, after: string] {
  const { kind, authors, translators, container, day, url, doi } = citation;
  const words = wordsOf(citation.lang);
  const parts = [
    people(authors, words),
    `${fullTitle(citation)}[${kind === 'newspaper' ? 'N' : 'EB'}/OL]`,
    people(translators, words, words.translated),
  ].filter((part) => part !== '');
  const address = doi === null ? [url] : [url, `DOI:${doi}`];
  if (kind === 'newspaper') return [sentences([...parts, `${container}, ${day}`, ...address])];
  return [`${sentences(parts)} (${day})[`, `]. ${sentences(address)}`];
}

interface Words {
  comma: string;
  others: string;
  translated: string;
}

/** Clause 5.1: in the language of what is cited. */
function wordsOf(lang: string): Words {
  if (/^ja\b/i.test(lang)) return { comma: '，', others: '他', translated: '訳' };
  if (!isHan(lang)) return { comma: ', ', others: 'et al.', translated: 'trans' };
  const isTraditional = /^zh-(?:Hant|TW|HK|MO)\b/i.test(lang);
  return { comma: '，', others: '等', translated: isTraditional ? '譯' : '译' };
}

function people(names: CitedName[], { comma, others }: Words, role?: string): string {
  if (names.length === 0) return '';
  const first = names.slice(0, 3).map(nameInOrder);
  return [...first, ...(names.length > 3 ? [others] : []), ...(role ? [role] : [])].join(comma);
}

/** Clause 7.1.1: the family name first, and no point behind what is shortened. */
function nameInOrder(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return `${name.family} ${name.given.replaceAll('.', '')}`;
}

/** Each part ends with one point: “et al.” has its own. */
function sentences(parts: string[]): string {
  return parts.map((part) => (part.endsWith('.') ? part : `${part}.`)).join(' ');
}
