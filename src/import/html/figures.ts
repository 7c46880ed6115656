import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from '../../markdown/visit.ts';

/**
 * Brings pictures with captions into the form that Markdown has for them here (see `src/markdown/figures.ts`): a picture
 * in a paragraph of its own, a plain caption as its title, one with links or emphasis on a line of its own. A gallery is one
 * paragraph for each picture. Of other figures only tables, listings, sounds and films with a caption stay as they are.
 *
 * @param tree safe
 * @param lang BCP 47; chooses the label of a caption on its own line
 */
export function unfoldFigures(tree: Root, lang: string): void {
  dropTooltips(tree);
  tree.children = unfoldAll(
    tree.children.filter((child) => child.type !== 'doctype'),
    lang,
  );
}

function unfoldAll(nodes: readonly ElementContent[], lang: string): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    node.children = unfoldAll(node.children, lang);
    return node.tagName === 'figure' ? unfold(node, lang) : [node];
  });
}

/** Inner figures are unfolded already. */
function unfold(figure: Element, lang: string): ElementContent[] {
  const captions = figure.children.filter((child) => isElement(child, 'figcaption'));
  const rest = figure.children.filter(
    (child) => !isElement(child, 'figcaption') && !isBlank(child),
  );
  const caption = captions.flatMap((child) => (child.type === 'element' ? child.children : []));
  const hasCaption = caption.some((node) => !isBlank(node));
  const shots = picturesIn(rest);
  if (shots === null) {
    if (!hasCaption) return rest;
    return rest.some(needsFigure) ? [figure] : [...rest, element('p', caption)];
  }
  const paragraphs = shots.map((shot) => element('p', shot));
  const [only] = paragraphs;
  if (!hasCaption) return paragraphs;
  if (paragraphs.length === 1 && only !== undefined && !hasTitle(only)) {
    addCaption(only, caption, lang);
    return paragraphs;
  }
  return [...paragraphs, element('p', caption)];
}

/** Whether a caption would be lost beside it: a quotation, or a link to a film, is a text like others. */
function needsFigure(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return (
    ['audio', 'pre', 'table', 'video'].includes(node.tagName) || node.children.some(needsFigure)
  );
}

/** Each picture of a figure with its link, if it holds pictures only, in whatever lists and paragraphs. */
function picturesIn(nodes: readonly ElementContent[]): ElementContent[][] | null {
  const shots: ElementContent[][] = [];
  for (const node of nodes) {
    if (isBlank(node) || isElement(node, 'br')) continue;
    if (node.type !== 'element') return null;
    if (node.tagName === 'img' || isLinkedPicture(node)) shots.push([node]);
    else if (node.tagName === 'p' && hasLabelledLine(node)) shots.push(node.children);
    else if (['p', 'div', 'ul', 'ol', 'li', 'a'].includes(node.tagName)) {
      const inner = picturesIn(node.children);
      if (inner === null) return null;
      shots.push(...inner);
    } else return null;
  }
  return shots.length > 0 ? shots : null;
}

function isLinkedPicture(node: Element): boolean {
  const inside = node.children.filter((child) => !isBlank(child));
  return node.tagName === 'a' && inside.length === 1 && isElement(inside[0], 'img');
}

/** A paragraph that `addCaption` made of an inner figure. */
function hasLabelledLine({ children: [first, second, third] }: Element): boolean {
  const isPicture = isElement(first, 'img') || isElement(first, 'a');
  return (
    isPicture && isElement(second, 'br') && third?.type === 'text' && /[：:] ?$/.test(third.value)
  );
}

function addCaption(paragraph: Element, caption: ElementContent[], lang: string): void {
  const isPlain = caption.every((node) => node.type === 'text' || isElement(node, 'br'));
  if (isPlain) {
    const text = toString(element('p', caption)).replace(/\s+/g, ' ').trim();
    visit(paragraph, 'element', ({ tagName, properties }) => {
      if (tagName === 'img') properties.title = text;
    });
    return;
  }
  const label = lang.startsWith('zh') ? '图说：' : 'Caption: ';
  const line = caption.flatMap((node) =>
    node.type === 'element' && node.tagName === 'p' ? node.children : [node],
  );
  paragraph.children.push(element('br', []), { type: 'text', value: label }, ...line);
}

/** The title of a picture is a tooltip in HTML, often its file's name; here it would be read as its caption. */
function dropTooltips(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName !== 'img') return;
    const { title } = properties;
    if (properties.alt === undefined && typeof title === 'string') properties.alt = title;
    delete properties.title;
  });
}

function hasTitle(paragraph: Element): boolean {
  return paragraph.children.some(
    (child) =>
      (child.type === 'element' && child.properties.title !== undefined) ||
      (child.type === 'element' && child.tagName === 'a' && hasTitle(child)),
  );
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function isElement(node: ElementContent | undefined, tagName: string): boolean {
  return node?.type === 'element' && node.tagName === tagName;
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}
