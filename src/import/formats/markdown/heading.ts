import type { Heading, Nodes } from 'mdast';
import { visit, EXIT } from '../../../markdown/visit.ts';
import { mayHead } from '../../body/matters.ts';
import { parsePlaced } from '../../body/parse.ts';

/** A text's first heading. */
export interface FirstHeading {
  text: string;
  /** From 1, in the body. */
  line: number;
}

/** The first heading of a text, which is its title where nothing else says one; null where it has none. */
export function firstHeading(body: string): FirstHeading | null {
  if (!mayHead(body)) return null;
  // Nearly always the text begins with it, and the rest need not be parsed.
  const start = /^\s*(?:#{1,6}[ \t][^\n]*|[^\n]+\n[=-]{2,}[ \t]*)(?=\n|$)/.exec(body)?.[0];
  return headingIn(start ?? body) ?? (start === undefined ? null : headingIn(body));
}

function headingIn(text: string): FirstHeading | null {
  let first: Heading | null = null as Heading | null;
  visit(parsePlaced(text), 'heading', (heading) => {
    first = heading;
    return EXIT;
  });
  const shown = first === null ? '' : plainText(first).replace(/\s+/g, ' ').trim();
  return first === null || shown === ''
    ? null
    : { text: shown, line: first.position?.start.line ?? 1 };
}

export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
