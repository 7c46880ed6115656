import type { SearchRecord } from './records.ts';

/** The articles of one period, with an index of their own. */
export interface Shard {
  /** `all`, `2010_2019`, `2015_2019`, `2018`, `2018-01_06`, `2018-01_03`, `2018-01`, `2018-01-11_20`, `2018-01-11` */
  name: string;
  /** Oldest first. */
  records: SearchRecord[];
}

/**
 * Divides an archive by periods: where one has more articles than its limit, each of its parts is a period. So nothing
 * but the articles decides, and one more changes the shard of its own day: the newest, small one, or an older one if it
 * is backdated. Where the number passes the limit, that period is divided; and what is over is put together: the parts
 * of a month by the first article of the next month, those of a year by the next year's, and so on.
 *
 * @param records oldest first
 * @returns oldest first
 */
export function shardsOf(
  records: readonly SearchRecord[],
  { open, closed }: { open: number; closed: number } = { open: OPEN, closed: CLOSED },
): Shard[] {
  const newest = records.at(-1);
  const yearOf = (record: SearchRecord | undefined) => record?.day.slice(0, 4);
  const divide = (period: readonly SearchRecord[], level: number): Shard[] => {
    const nameOf = divisors[level] ?? ((day) => day);
    return [...Map.groupBy(period, ({ day }) => nameOf(day))].flatMap(([name, part]) => {
      const last = part.at(-1);
      const isOpen = level < MONTH ? yearOf(last) === yearOf(newest) : last === newest;
      const fits = part.length <= (isOpen ? open : closed);
      return fits || level >= divisors.length ? { name, records: part } : divide(part, level + 1);
    });
  };
  return divide(records, 0);
}

/**
 * Articles at most in the shard of the newest article, and in one of several months of its year. All files of the
 * newest shard change with a newest article: with articles as long as LCTT's, 300 make 50 files and 1.7 MB.
 */
export const OPEN = 300;

/**
 * Articles at most in any other shard. Large ones, because a query loads from every shard its list, and a chunk for each
 * word: 100,000 articles of 47 years are in 49. Yet a thread that writes 6,000 as long as LCTT's takes 350 MB, and
 * Pagefind's engine takes four times as long for a common word in a shard that is twice as large: 我们, in 4,504 of
 * 6,000 articles, 0.4 s.
 */
export const CLOSED = 6_000;

/** Names the part that a day falls in. */
type Divisor = (day: string) => string;

const divisors: Divisor[] = [
  () => 'all',
  (day) => years(day, 10),
  (day) => years(day, 5),
  (day) => day.slice(0, 4),
  (day) => `${day.slice(0, 4)}-${span(Number(day.slice(5, 7)), 6, 2)}`,
  (day) => `${day.slice(0, 4)}-${span(Number(day.slice(5, 7)), 3, 4)}`,
  (day) => day.slice(0, 7),
  (day) => `${day.slice(0, 7)}-${span(Number(day.slice(8)), 10, 3, 31)}`,
];
/** The place of months among the divisors. After the last one come single days. */
const MONTH = 6;

function years(day: string, count: number): string {
  const year = Number(day.slice(0, 4));
  const first = year - (year % count);
  return `${first}_${first + count - 1}`;
}

/** The part that a number from 1 on falls in, of `parts` of a size; what is left over belongs to the last one. */
function span(number: number, size: number, parts: number, end = size * parts): string {
  const part = Math.min(Math.floor((number - 1) / size), parts - 1);
  const last = part === parts - 1 ? end : (part + 1) * size;
  return [part * size + 1, last].map((each) => String(each).padStart(2, '0')).join('_');
}
