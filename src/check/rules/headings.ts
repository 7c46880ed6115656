import type { Nodes } from 'mdast';
import type { BodyRule, Finding } from '../rule.ts';
import { partsOf } from './parts.ts';

/** Headings that are empty, doubled, out of order, or say the title again. */
export const checkHeadings: BodyRule = (body) => {
  const { headings, blocks, placeAt } = partsOf(body);
  if (headings.length === 0) return [];
  const findings: Finding[] = [];
  const title = plain(body.title);
  /** The headings above the one that is looked at. */
  const above: Above[] = [{ depth: 0, below: new Set(), skips: false }];
  for (const { node, start } of headings) {
    const { depth } = node;
    const text = textOf(node).trim();
    const place = placeAt(start);
    if (text === '') {
      findings.push({ rule: 'heading/empty', detail: {}, place });
      continue;
    }
    while ((above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const parent = above.at(-1);
    if (parent === undefined) continue;
    const key = `${depth} ${text}`;
    const isTwin = parent.below.has(key);
    parent.below.add(key);
    // A later one may be the part of the text that the article is named after.
    if ((depth === 1 || blocks[0]?.node === node) && plain(text) === title) {
      findings.push({ rule: 'heading/title', detail: { text }, place });
    } else if (depth === 1) {
      findings.push({ rule: 'heading/first-level', detail: { text }, place });
    }
    if (isTwin) {
      findings.push({ rule: 'heading/duplicate', detail: { text }, place });
    }
    // The first heading may have any level: the page makes it the second. Of those that leave one out together, one is named.
    if (parent.depth > 0 && depth > parent.depth + 1 && !parent.skips) {
      parent.skips = true;
      const detail = { marks: '#'.repeat(depth), wanted: '#'.repeat(parent.depth + 1) };
      findings.push({ rule: 'heading/skipped', detail, place });
    }
    above.push({ depth, below: new Set(), skips: false });
  }
  return findings;
};

interface Above {
  depth: number;
  /** The headings right below it, by level and text. */
  below: Set<string>;
  /** Whether one of them leaves a level out. */
  skips: boolean;
}

/** A title without what may differ where it is written again. */
function plain(title: string): string {
  return title.replace(/\s+/g, '').toLowerCase();
}

/** What a heading says, the alternative texts of its pictures included. */
function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}
