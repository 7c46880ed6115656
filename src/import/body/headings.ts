import type { Heading, Nodes, Root } from 'mdast';
import { visit } from '../../markdown/visit.ts';
import type { Edit } from './edits.ts';

export interface HeadingEdits {
  edits: Edit[];
  /** Whether the first heading was the title once more, and is gone. */
  hadTitle: boolean;
  /** Whether all headings are one level lower now, as the title of the page is the only one of the first. */
  lowered: boolean;
}

/** Takes away a first heading that repeats the title, and leaves no other of the first level. */
export function mendHeadings(tree: Root, text: string, title: string): HeadingEdits {
  const edits: Edit[] = [];
  const [first] = tree.children;
  const isTitle = first?.type === 'heading' && fold(plainText(first)) === fold(title);
  const repeated = isTitle ? first : null;
  if (repeated !== null) edits.push(replace(repeated, ''));
  const rest: Heading[] = [];
  visit(tree, 'heading', (heading) => {
    if (heading !== repeated) rest.push(heading);
    return undefined;
  });
  const lowered = rest.some(({ depth }) => depth === 1);
  if (lowered) edits.push(...rest.filter(({ depth }) => depth < 6).map((one) => lower(one, text)));
  return { edits, hadTitle: repeated !== null, lowered };
}

function lower(heading: Heading, text: string): Edit {
  const start = heading.position?.start.offset ?? 0;
  if (text.startsWith('#', start)) return { start, end: start, text: '#' };
  // A setext heading, with its text over a line of `=` or `-`.
  const from = heading.children[0]?.position?.start.offset ?? start;
  const to = heading.children.at(-1)?.position?.end.offset ?? from;
  const line = text.slice(from, to).replace(/\s*\n[\s>]*/g, ' ');
  // Marks at its end would be taken for a closing sequence (CommonMark 0.31.2 section 4.2).
  return replace(heading, `${'#'.repeat(heading.depth + 1)} ${line}${/#$/.test(line) ? ' #' : ''}`);
}

function replace({ position }: Heading, text: string): Edit {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0, text };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
