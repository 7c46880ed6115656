import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { decodeFragment } from './ids.ts';
import type { SiteLink } from './rendered.ts';
import { URL_PROPERTIES } from './schema.ts';
import { visit } from './visit.ts';

/**
 * A body as feed readers get it: without what only this site's style sheet and browsers need, and with what means
 * something in a form that survives a reader's own sanitiser. The given tree stays as it is.
 *
 * - Boxes that scroll, and spans for colours, are unwrapped; classes go, but for a code block's `language-…` (HTML,
 *   section 4.5.15).
 * - Alignment of cells is `align` again: readers let it pass that take `style` away.
 * - Check boxes are characters, since readers take form controls away.
 * - Ids stay where the text itself links to them. Such links lead to the article's whole address, for a reader shows
 *   many articles on one page, and each has a note 1; one that shows notes in place finds them by these ids.
 * - `referrerpolicy` stays: without it hosts of pictures refuse what is shown in a reader on the web.
 */
export function feedTree(tree: Root, links: readonly SiteLink[]): Root {
  const linked = linkedIds(tree, links);
  return { type: 'root', children: tree.children.flatMap((node) => cleanNode(node, linked)) };
}

function cleanNode<Node extends RootContent>(
  node: Node,
  linked: ReadonlySet<string>,
): (Node | ElementContent)[] {
  if (node.type !== 'element') return [node];
  const { tagName } = node;
  if (tagName === 'input') return [{ type: 'text', value: node.properties.checked ? '☑' : '☐' }];
  const properties = cleanProperties(node, linked);
  const children = node.children.flatMap((child) => cleanNode(child, linked));
  if (isBare(tagName, properties) || isScrollBox(node)) return children;
  return [{ type: 'element', tagName, properties, children }];
}

/** Attributes of this room's own, and those that only a browser on a page has a use for. */
const ours = /^(?:id|className|tabIndex|role|loading|decoding|preload|aria[A-Z].*|data[A-Z].*)$/;

function cleanProperties({ tagName, properties }: Element, linked: ReadonlySet<string>) {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (!ours.test(name)) kept[name] = value;
  }
  for (const name of URL_PROPERTIES) {
    // A reader need not have a scheme of its own that could be meant.
    const url = properties[name];
    if (typeof url === 'string' && /^[/\\]{2}/.test(url)) kept[name] = `https://${url.slice(2)}`;
  }
  const { id, className } = properties;
  if (typeof id === 'string' && linked.has(id)) kept.id = id;
  const classes = Array.isArray(className) ? className.map(String) : [];
  const language = classes.find((name) => name.startsWith('language-'));
  if (tagName === 'code' && language !== undefined) kept.className = [language];
  const alignment = classes.find((name) => name.startsWith('align-'));
  if (alignment !== undefined) kept.align = alignment.slice('align-'.length);
  return kept;
}

/** Nothing is left of it but its content. */
function isBare(tagName: string, properties: Properties): boolean {
  if (tagName !== 'span' && tagName !== 'a') return false;
  return Object.values(properties).every((value) => value === undefined);
}

function isScrollBox({ tagName, properties }: Element): boolean {
  return tagName === 'div' && properties.tabIndex === 0;
}

/** What the text's own links lead to, and the header cells that its tables name. */
function linkedIds(tree: Root, links: readonly SiteLink[]): Set<string> {
  const ids = new Set<string>();
  for (const { href } of links) if (href.startsWith('#')) ids.add(decodeFragment(href.slice(1)));
  visit(tree, 'element', ({ properties: { headers } }) => {
    for (const id of [headers ?? []].flat()) for (const one of String(id).split(' ')) ids.add(one);
  });
  return ids;
}
