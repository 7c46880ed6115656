import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from './visit.ts';
import { isLabelled, readCaption } from './captions.ts';

/** A line of a paragraph: what stands between line breaks, soft or hard. */
type Line = ElementContent[];

/** A picture (an `img`, or a link around one) with its caption. */
interface Shot {
  picture: Element;
  caption: Line | null;
}

/**
 * Makes figures of the paragraphs that hold only pictures and their captions, one figure a picture.
 * A labelled paragraph after a figure without a caption belongs to that figure; without a figure it
 * is `<p class="caption">`, as in newspapers' texts that have lost their pictures.
 */
export function makeFigures(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'figure') return SKIP;
    if ('children' in node && node.children.some(isParagraph)) {
      const children: RootContent[] = node.children;
      node.children = withFigures(children.filter((child) => child.type !== 'doctype'));
    }
    return undefined;
  });
}

function withFigures(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  /** The figure just before that still lacks a caption. */
  let waiting: Element | undefined;
  for (const node of nodes) {
    if (!isParagraph(node)) {
      if (!isBlank(node)) waiting = undefined;
      result.push(node);
      continue;
    }
    const lines = linesOf(node);
    const shots = shotsIn(lines);
    if (shots !== null) {
      const figures = shots.map(figureOf);
      result.push(...figures);
      waiting = shots.at(-1)?.caption === null ? figures.at(-1) : undefined;
    } else if (isLabelled(lines[0] ?? [])) {
      if (waiting === undefined) result.push({ ...node, properties: { className: ['caption'] } });
      else waiting.children.push(...captionOf(node.children));
      waiting = undefined;
    } else {
      waiting = undefined;
      result.push(node);
    }
  }
  return result;
}

/** The pictures of a paragraph, or null if it holds anything but pictures and their captions. */
function shotsIn(lines: readonly Line[]): Shot[] | null {
  const shots: Shot[] = [];
  let labelled: Line | undefined;
  for (const line of lines) {
    const last = shots.at(-1);
    const pictures = picturesIn(line);
    if (pictures !== null) {
      shots.push(...pictures.map((picture) => ({ picture, caption: takeTitle(picture) })));
      labelled = undefined;
    } else if (labelled !== undefined) {
      // A caption may run on over several lines of the source.
      labelled.push({ type: 'text', value: '\n' }, ...line);
    } else if (last?.caption === null && isLabelled(line)) {
      last.caption = labelled = line;
    } else {
      return null;
    }
  }
  return shots.length > 0 ? shots : null;
}

/** The pictures of a line, or null if the line holds anything else. */
function picturesIn(line: Line): Element[] | null {
  const nodes = line.filter((node) => !isBlank(node));
  return nodes.every(isPicture) ? nodes : null;
}

function isPicture(node: ElementContent): node is Element {
  if (node.type !== 'element') return false;
  if (node.tagName === 'img') return true;
  const inside = node.children.filter((child) => !isBlank(child));
  return node.tagName === 'a' && inside.length > 0 && inside.every(isPicture);
}

/** Takes the title off a picture: as its caption it need not be said twice. */
function takeTitle(picture: Element): Line | null {
  let caption: Line | null = null;
  visit(picture, 'element', (element) => {
    const { title } = element.properties;
    if (element.tagName !== 'img' || typeof title !== 'string') return;
    delete element.properties.title;
    if (title.trim() !== '') caption ??= [{ type: 'text', value: title }];
  });
  return caption;
}

function figureOf({ picture, caption }: Shot): Element {
  return element('figure', [picture, ...(caption === null ? [] : captionOf(caption))]);
}

/** The `figcaption` of a line, in a list: empty where the line says nothing but its label. */
function captionOf(line: Line): Element[] {
  const { caption, credit } = readCaption(line);
  const parts: ElementContent[] = [];
  if (caption.some((node) => !isBlank(node))) parts.push(element('span', caption, 'caption'));
  if (parts.length > 0 && credit !== null) parts.push({ type: 'text', value: ' ' });
  if (credit !== null) parts.push(element('span', [{ type: 'text', value: credit }], 'credit'));
  return parts.length > 0 ? [element('figcaption', parts)] : [];
}

function linesOf(paragraph: Element): Line[] {
  const lines: Line[] = [[]];
  for (const node of paragraph.children) {
    if (node.type === 'element' && node.tagName === 'br') {
      lines.push([]);
    } else if (node.type === 'text') {
      node.value.split(/\r\n?|\n/).forEach((value, at) => {
        if (at > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ type: 'text', value });
      });
    } else {
      lines.at(-1)?.push(node);
    }
  }
  return lines.filter((line) => !line.every(isBlank));
}

function element(tagName: string, children: ElementContent[], className?: string): Element {
  const properties = className === undefined ? {} : { className: [className] };
  return { type: 'element', tagName, properties, children };
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isParagraph(node: { type: string; tagName?: string }): node is Element {
  return node.type === 'element' && node.tagName === 'p';
}
