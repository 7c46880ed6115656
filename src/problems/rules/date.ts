import { error } from '../rule.ts';

export const dateRules = {
  'date/format': error<{ value: string }>({
    en: ({ value }) =>
      `"${value}" cannot be read as a date without guessing. Write YYYY-MM-DD, or YYYY-MM-DD HH:MM, or add an offset: 2022-07-28T08:23:56+08:00.`,
    zh: ({ value }) =>
      `“${value}”无法确定是哪一天。请写 YYYY-MM-DD 或 YYYY-MM-DD HH:MM，也可加时差：2022-07-28T08:23:56+08:00。`,
  }),
  'date/invalid': error<{ value: string }>({
    en: ({ value }) =>
      `"${value}" is not a calendar date. Write YYYY-MM-DD, or add the time and offset.`,
    zh: ({ value }) => `“${value}”不是存在的日期或时刻。请写 YYYY-MM-DD，或再加时刻与时差。`,
  }),
  'date/skipped': error<{ value: string; zone: string }>({
    en: ({ value, zone }) =>
      `"${value}" did not exist in ${zone}: clocks were put forward over it. Correct the time, or add its offset.`,
    zh: ({ value, zone }) =>
      `${zone} 没有“${value}”这一时刻：当时钟表拨快，跳过了它。请更正时刻，或写明时差。`,
  }),
  'date/ambiguous': error<{ value: string; zone: string; first: string; second: string }>({
    en: ({ value, zone, first, second }) =>
      `"${value}" happened twice in ${zone}, when clocks were put back. Add the offset: ${first} or ${second}.`,
    zh: ({ value, zone, first, second }) =>
      `${zone} 的“${value}”出现过两次（钟表拨慢）。请写明时差：${first} 或 ${second}。`,
  }),
};
