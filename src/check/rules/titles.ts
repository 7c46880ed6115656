import { fileStart } from '../../problems/problem.ts';
import type { Finding, FrontMatterRule } from '../rule.ts';

/** In characters: a headline of a newspaper has some twenty, in search results about thirty are seen. */
const longestTitle = 100;

/**
 * In columns, a Han character has two: some five lines of a list. The beginning of a text that serves where there is no summary
 * has 240 at most (markdown/excerpt.ts).
 */
const widestSummary = 400;

/** Titles and summaries that are too long for where they are shown, and titles that end as sentences do. */
export const checkTitle: FrontMatterRule = ({ frontMatter: { title, summary }, places }) => {
  const findings: Finding[] = [];
  const place = places.title ?? fileStart;
  const length = title.length > longestTitle ? Array.from(title).length : 0;
  if (length > longestTitle) {
    const detail = { length: String(length), longest: String(longestTitle) };
    findings.push({ rule: 'title/long', detail, place });
  }
  if (/(?<!。)。$|\p{Script=Han}\.$/u.test(title)) {
    findings.push({ rule: 'title/full-stop', detail: {}, place });
  }
  const width = summary === null || summary.length * 2 <= widestSummary ? 0 : widthOf(summary);
  if (width > widestSummary) {
    const detail = { length: String(Math.ceil(width / 2)), longest: String(widestSummary / 2) };
    findings.push({ rule: 'summary/long', detail, place: places.summary ?? fileStart });
  }
  return findings;
};

/** Columns: two for Han, kana, Hangul and full-width marks. */
function widthOf(text: string): number {
  return Array.from(text, (one) => (one >= '\u2E80' ? 2 : 1)).reduce<number>((a, b) => a + b, 0);
}
