import type { Definition, Html, Image, Link, Nodes } from 'mdast';
import { bodyStart, scalarAt } from '../article/edit.ts';
import { isSiteUrl } from '../markdown/addresses.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { visit } from '../markdown/visit.ts';

/** A link of the site's own, and where its address is written in the text of its file. */
export interface SourceLink {
  href: string;
  kind: 'link' | 'picture';
  /** UTF-16 offsets of the address, without `<` `>` or quotation marks; null where it could not be found. */
  range: { start: number; end: number } | null;
  /** How it must be written there. */
  place: 'markdown' | 'html' | 'yaml';
}

/** Every link, picture, cover and original of a file that leads to the site itself, in its order. */
export function sourceLinks(text: string): SourceLink[] {
  const start = bodyStart(text);
  const body = text.slice(start);
  const links = frontMatterLinks(text);
  visit(parseMarkdown(body), (node: Nodes) => {
    if (node.type === 'html') links.push(...htmlLinks(node, body, start));
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    if (!isSiteUrl(node.url)) return;
    const found = destination(node, body);
    const range = found && { start: found.start + start, end: found.end + start };
    const kind = node.type === 'image' ? 'picture' : 'link';
    links.push({ href: node.url, kind, range, place: 'markdown' });
  });
  return links;
}

function frontMatterLinks(text: string): SourceLink[] {
  if (bodyStart(text) === 0) return [];
  const places = [
    { keys: ['cover', 'src'], kind: 'picture', isLink: isSiteUrl },
    // An id, which it may be too, stays when its article moves.
    { keys: ['translationOf'], kind: 'link', isLink: (value: string) => /^\/(?!\/)/.test(value) },
  ] as const;
  return places.flatMap(({ keys, kind, isLink }): SourceLink[] => {
    const found = scalarAt(text, [...keys]);
    if (!found || !isLink(found.value)) return [];
    const { start, end, value: href } = found;
    return [{ href, kind, range: { start, end }, place: 'yaml' }];
  });
}

function htmlLinks({ position }: Html, body: string, start: number): SourceLink[] {
  const offset = position?.start.offset ?? 0;
  const from = offset + start;
  const source = body.slice(offset, position?.end.offset);
  return [...source.matchAll(/\s(href|src|poster)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].flatMap(
    ({ 0: whole, 1: name = '', 2: double, 3: single, index }): SourceLink[] => {
      const href = (double ?? single ?? '').replaceAll('&amp;', '&');
      if (!isSiteUrl(href)) return [];
      const end = from + index + whole.length - 1;
      const range = { start: end - (double ?? single ?? '').length, end };
      const kind = name.toLowerCase() === 'href' ? 'link' : 'picture';
      return [{ href, kind, range, place: 'html' }];
    },
  );
}

/** Where the destination of a link stands (CommonMark section 6.3): a place behind `](` or `]:` that reads as its address. */
function destination(
  node: Link | Image | Definition,
  body: string,
): { start: number; end: number } | null {
  const from = node.position?.start.offset ?? 0;
  const source = body.slice(from, node.position?.end.offset);
  const mark = node.type === 'definition' ? ']:' : '](';
  for (let at = source.lastIndexOf(mark); at > 0; at = source.lastIndexOf(mark, at - 1)) {
    const [space = ''] = /^\s*/.exec(source.slice(at + 2)) ?? [];
    const begin = at + 2 + space.length;
    const rest = source.slice(begin);
    const pointed = /^<((?:\\.|[^<>\\\r\n])*)>/.exec(rest)?.[1];
    const raw = pointed ?? bare(rest);
    const start = from + begin + (pointed === undefined ? 0 : 1);
    if (unescape(raw) === node.url) return { start, end: start + raw.length };
  }
  return null;
}

/** Up to white space, or to a bracket that was not opened. */
function bare(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '\\') index += 1;
    else if (/\s/.test(character)) return text.slice(0, index);
    else if (character === '(') depth += 1;
    else if (character === ')' && (depth -= 1) < 0) return text.slice(0, index);
  }
  return text;
}

/** Escapes (CommonMark section 2.4), and the one entity that addresses have. */
function unescape(raw: string): string {
  return raw.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}
