import type { Element, ElementContent, Root } from 'hast';

/** The blocks of WordPress's `wpautop` (wp-includes/formatting.php). */
const blocks: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'audio', 'blockquote', 'caption', 'center', 'col', 'colgroup'],
  ...['dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'iframe', 'legend', 'li'],
  ...['main', 'nav', 'ol', 'p', 'pre', 'script', 'section', 'style', 'summary', 'table', 'tbody'],
  ...['td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'video'],
]);

/** Where white space is the author's. */
const verbatim: ReadonlySet<string> = new Set([
  ...['code', 'pre', 'script', 'style', 'svg', 'textarea'],
]);

/** Where it stands between elements only. */
const structure: ReadonlySet<string> = new Set([
  ...['audio', 'colgroup', 'dl', 'ol', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul', 'video'],
]);

/**
 * Reads line breaks as the classic editor's authors meant them: a blank line begins a paragraph, another one is a line
 * break. WordPress does so when it shows a text (`wpautop`), and what is stored has no tags for either.
 */
export function makeParagraphs(parent: Element | Root): void {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = (): void => {
    const paragraphs = paragraphsOf(run);
    const isOne = paragraphs.length < 2;
    for (const children of paragraphs) {
      if (isOne || isNamed(children[0], 'pre')) result.push(...children);
      else result.push(element('p', children));
    }
    run = [];
  };
  for (const child of parent.children) {
    if (child.type === 'doctype') continue;
    if (child.type !== 'element' || !blocks.has(child.tagName)) run.push(child);
    else {
      endRun();
      if (structure.has(child.tagName)) {
        for (const inner of child.children) if (inner.type === 'element') makeParagraphs(inner);
      } else if (!verbatim.has(child.tagName)) makeParagraphs(child);
      result.push(child);
    }
  }
  endRun();
  parent.children = result;
}

/** A run of phrases, cut at its blank lines, with `br` for the other line breaks. */
function paragraphsOf(run: readonly ElementContent[]): ElementContent[][] {
  return cut(run)
    .map((nodes) => withoutEnds(nodes))
    .filter((nodes) => nodes.length > 0)
    .map((nodes) => (nodes.some(isListing) ? [element('pre', nodes)] : breakLines(nodes)));
}

/** Phrases that hold a blank line are cut in two with it. */
function cut(nodes: readonly ElementContent[]): ElementContent[][] {
  const paragraphs: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (isListing(node)) {
      paragraphs.push([node], []);
      continue;
    }
    const parts = cutNode(node);
    parts.forEach((part, at) => {
      if (at > 0) paragraphs.push([]);
      if (part !== null) paragraphs.at(-1)?.push(part);
    });
  }
  return paragraphs;
}

function cutNode(node: ElementContent): (ElementContent | null)[] {
  if (node.type === 'text') {
    return node.value
      .split(/\n[^\S\n\u3000\u00A0]*\n\s*/)
      .map((value) => (value === '' ? null : { type: 'text', value }));
  }
  if (node.type !== 'element' || verbatim.has(node.tagName)) return [node];
  return cut(node.children).map((children) => ({ ...node, children }));
}

function breakLines(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, at): ElementContent[] => {
    if (node.type === 'element' && !verbatim.has(node.tagName)) {
      return [{ ...node, children: breakLines(node.children) }];
    }
    if (node.type !== 'text') return [node];
    const isAfterBreak = isBreak(nodes[at - 1]);
    const isBeforeBreak = isBreak(nodes[at + 1]);
    const value = node.value
      .replace(isAfterBreak ? /^\s*\n/ : /^$/, '')
      .replace(isBeforeBreak ? /\n\s*$/ : /^$/, '');
    return value.split(/[^\S\n\u3000]*\n/).flatMap((line, index): ElementContent[] => {
      const text: ElementContent[] = line === '' ? [] : [{ type: 'text', value: line }];
      return index === 0 ? text : [element('br', []), ...text];
    });
  });
}

/** A `code` of several lines is a listing: a phrase of Markdown is one line. */
function isListing(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    node.tagName === 'code' &&
    node.children.some((child) => child.type === 'text' && child.value.trim().includes('\n'))
  );
}

/** Without the white space at its ends, which holds the line breaks around tags. */
function withoutEnds(nodes: readonly ElementContent[]): ElementContent[] {
  const result = [...nodes];
  const trim = (at: 0 | -1, edge: RegExp): void => {
    for (;;) {
      const node = result.at(at);
      if (node?.type === 'text') {
        node.value = node.value.replace(edge, '');
        if (node.value !== '') return;
      } else if (!isBreak(node)) return;
      result.splice(at, 1);
    }
  };
  trim(0, /^[^\S\u3000\u00A0]+/);
  trim(-1, /[^\S\u3000\u00A0]+$/);
  return result;
}

function isBreak(node: ElementContent | undefined): boolean {
  return isNamed(node, 'br');
}

function isNamed(node: ElementContent | undefined, tagName: string): boolean {
  return node?.type === 'element' && node.tagName === tagName;
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
