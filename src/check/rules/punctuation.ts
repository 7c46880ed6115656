import type { BodyRule, Finding, FrontMatterRule } from '../rule.ts';
import { checkPairs } from './pairs.ts';
import { partsOf, placesIn } from './parts.ts';
import { CLOSING, HAN, isChinese, masked, OBJECT, OPENING } from './prose.ts';

/** Marks of Latin text in the midst of Chinese. */
export const checkPunctuation: BodyRule = ({ tree, text, lang }) => {
  if (!isChinese(lang)) return [];
  const { prose, placeAt } = partsOf({ tree, text });
  return [...checkMarks(prose, placeAt), ...checkPairs(prose, text, lang, placeAt)];
};

/** The same in what front matter says in sentences. */
export const checkFrontMatterPunctuation: FrontMatterRule = ({ text, frontMatter: { lang } }) => {
  if (!isChinese(lang)) return [];
  const head = text.slice(0, text.indexOf('\n---', 3) + 1);
  const placeAt = placesIn(head);
  return [...head.matchAll(SENTENCES)].flatMap(({ 1: key = '', 2: value = '', index }) => {
    const prose = masked(head.slice(0, index + key.length)) + proseOf(value);
    return [...checkMarks(prose, placeAt), ...checkPairs(prose, head, lang, placeAt)];
  });
};

const SENTENCES = /^((?:title|subtitle|summary):[ \t]+)(.*[,.:;!?()"。-].*)$/gm;

/** A value without the quotes around it, which are YAML's, without escapes, and without a comment. */
function proseOf(value: string): string {
  const inner = /^(["']).*\1$/.test(value) ? OBJECT + value.slice(1, -1) + OBJECT : value;
  return inner.replace(/ #.*$|\\./g, masked);
}

/** Half-width marks, and dots and hyphens that stand for …… and ——. */
function checkMarks(prose: string, placeAt: ReturnType<typeof placesIn>): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: all, index } of prose.matchAll(/ ?(?:[,;:]|[!?]{1,3}|\.+|。{2,}|-+) ?/g)) {
    const written = all.trim();
    const before = prose.slice(Math.max(0, index - 2), index);
    const after = prose.slice(index + all.length, index + all.length + 4);
    const rule = fault(written, before, after, all.endsWith(' '));
    if (rule === null || (all.startsWith(' ') && rule !== 'punctuation/dash')) continue;
    const instead = Array.from(LONG[rule] ?? written, (one) => FULL_WIDTH[one] ?? one).join('');
    // Spaces at a line's end may break it.
    const isLast = LINE_END.test(after);
    const fix = { start: index, end: index + (isLast ? written : all).length, text: instead };
    const place = placeAt(index + (all.startsWith(' ') ? 1 : 0));
    findings.push({ rule, detail: { written, instead }, place, fix });
  }
  return findings;
}

type MarkRule = 'punctuation/half-width' | 'punctuation/ellipsis' | 'punctuation/dash';

const LONG: Partial<Record<MarkRule, string>> = {
  'punctuation/ellipsis': '……',
  'punctuation/dash': '——',
};

const FULL_WIDTH: Partial<Record<string, string>> = {
  ...{ ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。' },
};

/** The rule that a mark offends with what stands before and behind it; null for none. */
function fault(written: string, before: string, after: string, isSpaced: boolean): MarkRule | null {
  const isLast = LINE_END.test(after);
  switch (written[0]) {
    case '。':
      return written.length > 2 ? 'punctuation/ellipsis' : null;
    case '-':
      if (written.length < 2 || written.length > 3) return null;
      return ENDS.test(before) && BEGINS.test(after) ? 'punctuation/dash' : null;
    case '.':
      if (written.length === 1) {
        // Without a space it may stand for the point in a foreign name, ·.
        const isStop = ENDS.test(before) && (isLast || (isSpaced && BEGINS.test(after)));
        return isStop ? 'punctuation/half-width' : null;
      }
      if (written.length === 2 || !(ENDS.test(before) || /[，、！？]$/.test(before))) return null;
      // 1，2，...，9
      if (before.endsWith('，') && after.startsWith('，')) return null;
      return isLast || BEGINS.test(after) || CLOSES.test(after) ? 'punctuation/ellipsis' : null;
    default:
      return ENDS.test(before) && (isLast || BEGINS.test(after)) ? 'punctuation/half-width' : null;
  }
}

const LINE_END = /^[ \t]*(?:\n|$)/;
const ENDS = new RegExp(`[${HAN}》」』”’）]$`, 'v');
const BEGINS = new RegExp(`^[${HAN}${OPENING}]`, 'v');
const CLOSES = new RegExp(`^${CLOSING}`, 'v');
