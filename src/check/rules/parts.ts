import type {
  Code,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  Nodes,
  Paragraph,
  Root,
  TableCell,
} from 'mdast';
import { visit } from '../../markdown/visit.ts';
import type { Place } from '../../problems/problem.ts';
import type { BodyText } from '../rule.ts';
import { maskProse, type Span } from './prose.ts';

/** What the rules look at, found in one walk over a tree. In the order of the text. */
export interface Parts {
  /**
   * As long as the body: what people read stands where it stands there, and everything else (code, HTML, addresses, marks that
   * Markdown understood, escaped characters) is U+FFFC. Line breaks stay.
   */
  prose: string;
  /** The leaves that hold text. */
  blocks: Located<Heading | Paragraph | TableCell>[];
  headings: Located<Heading>[];
  pictures: Located<Image | ImageReference>[];
  links: Located<Link>[];
  html: Located<Html>[];
  code: Located<Code>[];
  notes: Located<FootnoteDefinition>[];
  noteReferences: Located<FootnoteReference>[];
  /** Labels of link definitions, as the parser folds them. */
  definitions: Set<string>;
  placeAt: (offset: number) => Place;
}

/** A node and its UTF-16 offsets in the body. */
export interface Located<Node> extends Span {
  node: Node;
}

const known = new WeakMap<Root, Parts>();

/** @param body its tree is not changed afterwards */
export function partsOf({ tree, text }: Pick<BodyText, 'tree' | 'text'>): Parts {
  const parts = known.get(tree) ?? takeApart(tree, text);
  known.set(tree, parts);
  return parts;
}

/** Where a node stands in the body; null for what a parser made of other nodes. */
export function located<Node extends Nodes>(node: Node): Located<Node> | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? null : { node, start, end };
}

function takeApart(tree: Root, text: string): Parts {
  const parts: Parts = {
    ...{ prose: '', blocks: [], headings: [], pictures: [], links: [], html: [], code: [] },
    ...{ notes: [], noteReferences: [], definitions: new Set(), placeAt: placesIn(text) },
  };
  const texts: Span[] = [];
  /** Elements of HTML that hold code or readings, open in the paragraph. */
  let open = 0;
  visit(tree, (node) => {
    if (node.type === 'definition') parts.definitions.add(node.identifier);
    const found = located(node);
    if (found === null) return;
    switch (node.type) {
      case 'text':
        if (open === 0) texts.push(found);
        break;
      case 'heading':
        parts.headings.push({ ...found, node });
        parts.blocks.push({ ...found, node });
        open = 0;
        break;
      case 'paragraph':
      case 'tableCell':
        parts.blocks.push({ ...found, node });
        open = 0;
        break;
      case 'html':
        parts.html.push({ ...found, node });
        open = Math.max(0, open + opened(node.value));
        break;
      case 'image':
      case 'imageReference':
        parts.pictures.push({ ...found, node });
        break;
      case 'link':
        parts.links.push({ ...found, node });
        break;
      case 'code':
        parts.code.push({ ...found, node });
        break;
      case 'footnoteDefinition':
        parts.notes.push({ ...found, node });
        break;
      case 'footnoteReference':
        parts.noteReferences.push({ ...found, node });
    }
  });
  return { ...parts, prose: maskProse(text, texts) };
}

/** 1 where a tag opens code or a reading, -1 where it closes one. */
function opened(tag: string): number {
  const [, slash] = /^<(\/?)(?:code|kbd|pre|rp|rt|samp|script|style|tt|var)[\s>]/i.exec(tag) ?? [];
  return slash === undefined ? 0 : slash === '' ? 1 : -1;
}

/** Line and column of offsets. The lines are counted at the first question: nearly all texts are never asked. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}
