import { error } from '../rule.ts';

export const dateRules = {
  'date/format': error<{ value: string }>({
    en: ({ value }) =>
      `"${value}" cannot be read as a date without guessing. Write YYYY-MM-DD, or YYYY-MM-DD HH:MM, or add an offset: 2022-07-28T08:23:56+08:00.`,
    zh: ({ value }) =>
      `“${value}”无法确定是哪一天。请写 YYYY-MM-DD 或 YYYY-MM-DD HH:MM，也可加时差：2022-07-28T08:23:56+08:00。`,
    about: {
      en: '03/04/2024 is a day in March to some and in April to others. Year, month and day in this order cannot be mistaken, and sort by themselves.',
      zh: '03/04/2024 有人读作三月，有人读作四月。年、月、日依次写，就不会弄错，也便于排序。',
    },
  }),
  'date/invalid': error<{ value: string }>({
    en: ({ value }) =>
      `"${value}" is not a calendar date. Write YYYY-MM-DD, or add the time and offset.`,
    zh: ({ value }) => `“${value}”不是存在的日期或时刻。请写 YYYY-MM-DD，或再加时刻与时差。`,
    about: {
      en: 'There is no such day or time: a thirteenth month, the 31st of April, 25 o’clock. It was mistyped, and what was meant is not guessed.',
      zh: '没有这样的日子或时刻，例如十三月、4 月 31 日、25 点。这是笔误，程序不猜原意。',
    },
  }),
  'date/skipped': error<{ value: string; zone: string }>({
    en: ({ value, zone }) =>
      `"${value}" did not exist in ${zone}: clocks were put forward over it. Correct the time, or add its offset.`,
    zh: ({ value, zone }) =>
      `${zone} 没有“${value}”这一时刻：当时钟表拨快，跳过了它。请更正时刻，或写明时差。`,
    about: {
      en: 'Where clocks are put forward in spring, an hour is missing. A time in it is mostly one that was reckoned from another time zone.',
      zh: '实行夏令时的地方，春天拨快钟表，有一个小时不存在。落在其中的时刻，多半是从别的时区换算错的。',
    },
  }),
  'date/ambiguous': error<{ value: string; zone: string; first: string; second: string }>({
    en: ({ value, zone, first, second }) =>
      `"${value}" happened twice in ${zone}, when clocks were put back. Add the offset: ${first} or ${second}.`,
    zh: ({ value, zone, first, second }) =>
      `${zone} 的“${value}”出现过两次（钟表拨慢）。请写明时差：${first} 或 ${second}。`,
    about: {
      en: 'Where clocks are put back in autumn, an hour happens twice. Without its offset nobody can say which of two articles came first.',
      zh: '秋天拨慢钟表时，有一个小时会出现两次。不写时差，就分不出文章的先后。',
    },
  }),
};
