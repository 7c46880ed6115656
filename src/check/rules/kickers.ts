import { fileStart, problem } from '../../problems/problem.ts';
import type { ArchiveRule } from '../rule.ts';

/** Titles that begin with a kicker which articles of this archive have as such: 世界简讯：… */
export const checkKickers: ArchiveRule = ({ archive: { articles }, placesOf }) => {
  const counts = new Map<string, number>();
  for (const { kicker } of articles) {
    if (kicker !== null) counts.set(kicker, (counts.get(kicker) ?? 0) + 1);
  }
  return articles.flatMap(({ file, title, kicker }) => {
    const first = /^([^：:｜|丨]{1,20})[：:｜|丨]\s*\S/.exec(title)?.[1]?.trim() ?? '';
    // One article alone may have its kicker by chance.
    if (kicker !== null ? kicker !== first : (counts.get(first) ?? 0) < 2) return [];
    const rest = title.slice(title.search(/[：:｜|丨]/) + 1).trim();
    const place = placesOf(file).title ?? fileStart;
    return [problem('title/kicker', file, place, { kicker: first, title: rest })];
  });
};
