import { parseDate, placeDate } from '../../../article/date.ts';
import { problem, problemText, fileStart } from '../../../problems/problem.ts';
import type { FoundDate } from './dates.ts';
import { give, leave, type Gathered } from './gathered.ts';
import type { Line } from './lines.ts';

/**
 * Gives a date with its offset from UTC: the page's own, else that of the time zone on that day. A time that the zone did
 * not have, or had twice, is left, and the day stays.
 */
export function giveDate(
  { day, time, offset, isUpdate }: FoundDate,
  { number, text }: Line,
  timeZone: string,
  gathered: Gathered,
): void {
  const key = isUpdate ? 'updated' : 'date';
  if (gathered.fields[key]) {
    leave(gathered, { zh: '另一个日期', en: 'another date' }, number, text);
    return;
  }
  const written = parseDate(time === null ? day : `${day}T${time}${offset ?? ''}`);
  const placed = 'rule' in written ? written : placeDate(written, timeZone);
  if (!('rule' in placed)) {
    const value = time === null ? day : `${day}T${time}${placed.offset}`;
    give(gathered, key, value, number, offset === null && time !== null ? 'derived' : 'stated');
    return;
  }
  const why = problem(placed.rule, '', fileStart, placed.detail as never);
  gathered.needs.push({
    zh: `第 ${number} 行：${problemText(why, 'zh')}`,
    en: `line ${number}: ${problemText(why, 'en')}`,
  });
  if (time !== null && !('rule' in parseDate(day))) give(gathered, key, day, number, 'derived');
}
