import type { ElementContent, Root } from 'hast';

/** Elements that cannot stand in a paragraph (HTML, section 3.2.5.2.2: flow but not phrasing content). */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'aside', 'blockquote', 'caption', 'col', 'colgroup', 'dd', 'details', 'div', 'dl'],
  ...['dt', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p'],
  ...['pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** Elements whose loose text is a paragraph that lacks its tags. */
const FLOW: ReadonlySet<string> = new Set(['aside', 'blockquote', 'div', 'section']);

/** Elements that may contain whatever their parent may. */
const TRANSPARENT: ReadonlySet<string> = new Set(['a', 'audio', 'del', 'ins', 'video']);

/**
 * Puts right what raw HTML and the unwrapping of its elements leave: blocks inside phrases, loose
 * text between blocks, empty paragraphs.
 */
export function mendNesting(tree: Root): void {
  const children = tree.children.filter((child) => child.type !== 'doctype');
  tree.children = paragraphs(children.flatMap(mend));
}

function mend(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  node.children = node.children.flatMap(mend);
  const holdsBlocks = node.children.some(isBlock);
  if (node.tagName === 'p') {
    if (holdsBlocks) return paragraphs(node.children);
    return node.children.every(isBlank) ? [] : [node];
  }
  if (!isBlock(node)) {
    const misplaced = holdsBlocks && !TRANSPARENT.has(node.tagName);
    return misplaced ? node.children : [node];
  }
  if (node.tagName === 'div' && !holdsBlocks) {
    if (node.children.every(isBlank)) return [];
    return [{ ...node, tagName: 'p' }];
  }
  if (FLOW.has(node.tagName)) node.children = paragraphs(node.children);
  return [node];
}

/** Wraps every run of loose phrases in a paragraph. */
function paragraphs(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = (): void => {
    if (run.every(isBlank)) result.push(...run);
    else result.push({ type: 'element', tagName: 'p', properties: {}, children: run });
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      run.push(node);
      continue;
    }
    endRun();
    result.push(node);
  }
  endRun();
  return result;
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  if (BLOCKS.has(node.tagName)) return true;
  return TRANSPARENT.has(node.tagName) && node.children.some(isBlock);
}
