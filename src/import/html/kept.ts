import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Html, Nodes } from 'mdast';
import type { Options } from 'rehype-remark';
import { SKIP, visit } from '../../markdown/visit.ts';
import { isSimpleTable } from './tables.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

/** How an element stays: as a block of HTML, as HTML in a line, or as its tags around what is Markdown. */
type Keeping = 'kept-block' | 'kept-whole' | 'kept-phrase' | 'kept-details';

/** Phrases that Markdown has no marks for. */
const phrases: ReadonlySet<string> = new Set([
  ...['abbr', 'bdi', 'bdo', 'cite', 'dfn', 'ins', 'kbd', 'mark', 'q', 'rb', 'rp', 'rt', 'rtc'],
  ...['ruby', 'samp', 'small', 'sub', 'sup', 'time', 'u', 'var'],
]);

/**
 * Puts every element that Markdown cannot say and the site can show into one that `keepers` prints as HTML.
 * @param tree safe
 */
export function markKept(tree: Root): void {
  const wanted = fragmentsIn(tree);
  visit(tree, (node) => {
    if (!('children' in node)) return undefined;
    const isElement = node.type === 'element';
    if (isElement && ['kept-block', 'kept-whole'].includes(node.tagName)) return SKIP;
    if (isElement && node.tagName.startsWith('kept-')) return undefined;
    if (isElement) keepAnchor(node, wanted);
    const children: RootContent[] = node.children;
    node.children = children
      .filter((child) => child.type !== 'doctype')
      .map((child) => {
        const keeping = child.type === 'element' ? keepingOf(child, node) : null;
        return keeping === null ? child : element(keeping, {}, [child]);
      });
    return undefined;
  });
}

export const keepers: Record<Keeping, Handle> = {
  'kept-block': (_, { children: [only] }) => html(only === undefined ? '' : printBlock(only)),
  'kept-whole': (_, { children: [only] }) => phrase(only === undefined ? '' : print(only)),
  'kept-phrase': (state, { children: [only] }) => {
    if (only?.type !== 'element') return [];
    const [open, close] = tagsOf(only);
    return [phrase(open), ...state.all(only), phrase(close)] as Nodes[];
  },
  'kept-details': (state, { children: [only] }) => {
    if (only?.type !== 'element') return [];
    const [open, close] = tagsOf(only);
    const summary = only.children.find((child) => isNamed(child, 'summary'));
    const rest = only.children.filter((child) => child !== summary);
    const head = [open, ...(summary === undefined ? [] : [printBlock(summary)])].join('\n');
    const content = state.toFlow(state.all({ ...only, children: rest }));
    return [html(head), ...content, html(close)] as Nodes[];
  },
};

function keepingOf(child: Element, parent: Element | Root): Keeping | null {
  const { tagName, properties } = child;
  const isPhrase =
    phrases.has(tagName) ||
    (tagName === 'a' && properties.href === undefined && properties.id !== undefined) ||
    (tagName === 'span' && (properties.lang !== undefined || properties.dir !== undefined));
  if (isPhrase) return 'kept-phrase';
  if (tagName === 'audio' || tagName === 'video') return 'kept-whole';
  if (tagName === 'br') return isOneLine(parent) ? 'kept-whole' : null;
  if (tagName === 'details') return 'kept-details';
  const isBlock =
    tagName === 'dl' ||
    tagName === 'figure' ||
    (tagName === 'ol' && (properties.reversed === true || !/^1?$/.test(wordOf(properties.type)))) ||
    (tagName === 'pre' && !isListing(child)) ||
    (tagName === 'table' && !isSimpleTable(child));
  return isBlock ? 'kept-block' : null;
}

/** In Markdown a heading and a cell of a table are one line. */
function isOneLine(parent: Element | Root): boolean {
  return parent.type === 'element' && /^(?:h[1-6]|t[dh])$/.test(parent.tagName);
}

/** Whether a preformatted text has no marks in it that a block of code would lose. */
function isListing(pre: Element): boolean {
  return pre.children.every(
    (child) =>
      isPlain(child) || (isNamed(child, 'code') && child.children.every((inner) => isPlain(inner))),
  );
}

function isPlain(node: ElementContent): boolean {
  return node.type === 'text' || isNamed(node, 'br');
}

/** Ids that links of the text lead to: they would be lost with the tag that has them. */
function fragmentsIn(tree: Root): Set<string> {
  const fragments = new Set<string>();
  visit(tree, 'element', ({ properties: { href } }) => {
    if (typeof href === 'string' && href.startsWith('#')) fragments.add(href.slice(1));
  });
  return fragments;
}

function keepAnchor(node: Element, wanted: Set<string>): void {
  const { id } = node.properties;
  if (typeof id !== 'string' || node.tagName === 'a' || phrases.has(node.tagName)) return;
  delete node.properties.id;
  if (wanted.has(id)) node.children.unshift(element('a', { id }, []));
}

/** Without a blank line, at which a block of HTML ends (CommonMark section 4.6). */
function printBlock(node: ElementContent): string {
  if (isNamed(node, 'pre')) return print(node);
  return print(node)
    .replace(
      /(<\/(?:dd|dt|li|thead|tbody|tfoot|tr|caption)>|<(?:dl|ol|ul|table|thead|tbody|tfoot)\b[^<>]*>)(?=<)/g,
      '$1\n',
    )
    .replace(/\n(?=[ \t]*\n)/g, '&#10;');
}

function tagsOf({ tagName, properties }: Element): [open: string, close: string] {
  const close = `</${tagName}>`;
  return [print(element(tagName, properties, [])).slice(0, -close.length), close];
}

function print(node: ElementContent): string {
  return toHtml(node, { characterReferences: { useNamedReferences: true } });
}

/** HTML in a line. rehype-remark takes HTML for a block where it has no name of a phrase. */
function phrase(value: string): Html {
  return { type: 'html', value, data: { hName: 'span' } };
}

function html(value: string): Html {
  return { type: 'html', value };
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

function isNamed(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

function wordOf(value: Element['properties'][string]): string {
  return typeof value === 'string' ? value : '';
}
