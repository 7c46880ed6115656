import type { BodyRule, Finding } from '../rule.ts';
import { partsOf } from './parts.ts';

/** White space that does the work of a page's layout: paragraphs indented by hand, runs of no-break spaces. */
export const checkSpaces: BodyRule = (body) => {
  if (!/[\u00A0\u3000]/.test(body.text)) return [];
  const { prose, blocks, placeAt } = partsOf(body);
  const findings: Finding[] = [];
  for (const { node, start, end } of blocks) {
    if (node.type !== 'paragraph') continue;
    const indent = /^[\u00A0\u3000]+/.exec(prose.slice(start, end))?.[0];
    if (indent !== undefined) {
      const fix = { start, end: start + indent.length, text: '' };
      // Other characters might begin a list or a quotation.
      const isSafe =
        /^\D/.test(prose[fix.end] ?? '') && WORD_BEGINS.test(prose.slice(fix.end, fix.end + 2));
      const place = placeAt(start);
      findings.push({ rule: 'paragraph/indent', detail: {}, place, ...(isSafe ? { fix } : {}) });
    }
    for (const { index } of prose
      .slice(start, end)
      .matchAll(/\n(?=[\u00A0\u3000]{2}\s*[\p{L}“‘「『《（])/gu)) {
      findings.push({ rule: 'paragraph/unseen', detail: {}, place: placeAt(start + index + 1) });
    }
  }
  for (const { 0: run, index } of prose.matchAll(/\u00A0 *\u00A0[\u00A0 ]*/g)) {
    const end = index + run.length;
    // Behind a mark of Markdown they may do more than part words.
    if (!WORD_ENDS.test(prose.slice(Math.max(0, index - 3), index))) continue;
    if (!WORD_BEGINS.test(prose.slice(end, end + 2))) continue;
    const fix = { start: index, end, text: ' ' };
    findings.push({ rule: 'character/spaces', detail: {}, place: placeAt(index), fix });
  }
  return findings;
};

const WORD_ENDS = /[\p{L}\p{N}，。！？；：、”’」』）》] ?$/u;
const WORD_BEGINS = /^[\p{L}\p{N}“‘「『《（]/u;
