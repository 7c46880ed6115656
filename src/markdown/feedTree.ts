import type { Element, Properties, Root, RootContent } from 'hast';
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
  const root: Root = { type: 'root', children: [] };
  addCleaned(tree.children, root.children, linkedIds(tree, links));
  return root;
}

/** @param clean where they are put */
function addCleaned(
  nodes: readonly RootContent[],
  clean: RootContent[],
  linked: ReadonlySet<string>,
): void {
  for (const node of nodes) {
    if (node.type !== 'element') {
      clean.push(node);
    } else if (node.tagName === 'input') {
      clean.push({ type: 'text', value: node.properties.checked === true ? '☑' : '☐' });
    } else {
      const { tagName, children } = node;
      const properties = cleanProperties(node, linked);
      const unwrapped = isScrollBox(node) || isBare(tagName, properties);
      const element: Element = { type: 'element', tagName, properties, children: [] };
      if (!unwrapped) clean.push(element);
      addCleaned(children, unwrapped ? clean : element.children, linked);
    }
  }
}

/** Attributes of this room's own, and those that only a browser on a page has a use for. */
const ours = /^(?:id|className|tabIndex|role|loading|decoding|preload|aria[A-Z].*|data[A-Z].*)$/;

function cleanProperties({ tagName, properties }: Element, linked: ReadonlySet<string>) {
  const kept: Properties = {};
  for (const name in properties) if (!ours.test(name)) kept[name] = properties[name];
  for (const name of URL_PROPERTIES) {
    // A reader need not have a scheme of its own that could be meant.
    const url = kept[name];
    if (typeof url === 'string' && /^[/\\]{2}/.test(url)) kept[name] = `https://${url.slice(2)}`;
  }
  const { id, className } = properties;
  if (typeof id === 'string' && linked.has(id)) kept.id = id;
  if (!Array.isArray(className)) return kept;
  for (const name of className.map(String)) {
    if (tagName === 'code' && name.startsWith('language-')) kept.className = [name];
    if (name.startsWith('align-')) kept.align = name.slice('align-'.length);
  }
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
    if (Array.isArray(headers)) for (const id of headers) ids.add(id);
  });
  return ids;
}
