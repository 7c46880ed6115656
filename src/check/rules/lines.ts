import type { BodyRule, Finding } from '../rule.ts';
import { partsOf, type Parts } from './parts.ts';
import { HAN, OBJECT } from './prose.ts';

/** Lines that look like headings or items of a list and are neither. */
export const checkLines: BodyRule = (body) => {
  const parts = partsOf(body);
  return [...headingsAsText(parts), ...closingMarks(parts, body.text), ...listsAsText(parts)];
};

/** `##标题` without a space, or with full-width marks. */
function headingsAsText({ prose, blocks, placeAt }: Parts): Finding[] {
  if (!/^[^\S\n]*[#＃]/m.test(prose)) return [];
  return blocks.flatMap(({ node, start, end }, at) => {
    if (node.type !== 'paragraph') return [];
    const isLast = at === blocks.length - 1;
    return [...prose.slice(start, end).matchAll(HEADING)].flatMap((found): Finding[] => {
      const [line, head = '', marks = '', words = ''] = found;
      const from = start + found.index;
      const to = from + head.length;
      // A topic: #潮汐, #潮汐#. A heading has a text below it.
      const isTopic = (isLast && from + line.length >= end) || !IS_HAN.test(words);
      if (marks.length === 1 && isTopic) return [];
      const fix = { start: from, end: to, text: `${'#'.repeat(marks.length)} ` };
      const detail = { written: line.replaceAll(OBJECT, '…'), marks: fix.text.trim() };
      return [{ rule: 'heading/unseen', detail, place: placeAt(from), fix }];
    });
  });
}

/** A line with its marks and a space behind them, the marks, and the words up to closing marks. */
const HEADING =
  /^((#{1,6}(?=[^\s#＃])|＃{1,6})[ \u3000]?)([^\s#＃][^#＃\n]{0,60}(?<![。；，,;]))#*$/gm;
const IS_HAN = new RegExp(`^${HAN}`, 'v');

/** `## 标题##`, where the last marks belong to the text. A name such as C# ends so too. */
function closingMarks({ headings, placeAt }: Parts, text: string): Finding[] {
  return headings.flatMap(({ start, end }): Finding[] => {
    const line = text.slice(start, end).trimEnd();
    const [, before = '', marks = ''] = /^#.*([^\s#\\])(#+)$/.exec(line) ?? [];
    if (marks === '' || (marks.length === 1 && /[!-~]/.test(before))) return [];
    const at = start + line.length - marks.length;
    const fix = { start: at, end: at, text: ' ' };
    return [{ rule: 'heading/closing', detail: { marks }, place: placeAt(at), fix }];
  });
}

/** Lines of one paragraph that count up from 1, or begin with the same bullet. */
function listsAsText({ prose, blocks, placeAt }: Parts): Finding[] {
  return blocks.flatMap(({ node, start, end }): Finding[] => {
    if (node.type !== 'paragraph') return [];
    const paragraph = prose.slice(start, end);
    if (!paragraph.includes('\n')) return [];
    // Spaces that Markdown does not take for such hide a mark that would be one.
    let before: { mark: string; place: number } | null = null;
    for (const { 0: line, index } of paragraph.matchAll(/.+/g)) {
      const isHidden = /^[\u00A0\u3000]/.test(line);
      const mark = isHidden ? (HIDDEN.exec(line)?.[1] ?? null) : markOf(line.trimStart());
      if (mark !== null && before !== null && follows(before.mark, mark)) {
        const place = placeAt(start + before.place);
        return [{ rule: 'list/unseen', detail: { mark: before.mark }, place }];
      }
      // A line that ends with a hard break stays a line.
      before = mark === null || line.endsWith(OBJECT) ? null : { mark, place: index };
    }
    return [];
  });
}

/** The mark of an item at the beginning of a line. */
function markOf(line: string): string | null {
  return MARK.exec(line)?.[0] ?? null;
}

const HIDDEN = /^\s+([*+-] |\d{1,2}\. )/;
const MARK = new RegExp(
  String.raw`^(?:[（\(]?(?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十])(?:[、．）]|[.\)](?!\d))|[①-⑳]|[•●■◆▪·](?=\s*\S)|[*\-－](?=${HAN}))`,
  'v',
);

function follows(first: string, second: string): boolean {
  const [one, two] = [numberOf(first), numberOf(second)];
  return one === null || two === null ? first === second : one === 1 && two === 2;
}

function numberOf(mark: string): number | null {
  const [digits = ''] = /[\d一二三四五六七八九十]+/.exec(mark.normalize('NFKC')) ?? [];
  if (digits === '') return null;
  const chinese = '一二三四五六七八九十'.indexOf(digits);
  return chinese < 0 ? Number(digits) : chinese + 1;
}
