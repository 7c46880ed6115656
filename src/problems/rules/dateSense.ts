import { advice, warning } from '../rule.ts';

/** Dates that can be read, and are hardly meant. */
export const dateSenseRules = {
  'date/future': warning<{ key: string; date: string }>({
    en: ({ key, date }) =>
      `"${key}" lies in the future: ${date}. Correct it, or keep the article as a draft until then.`,
    zh: ({ key, date }) => `“${key}”是将来的时间：${date}。请更正，或在那之前先作草稿。`,
    about: {
      en: 'An article with a date to come stands at the head of every list until that day, under a day that has not been. Mostly a year or month was mistyped. There is no publishing by date: what is in the folder is published.',
      zh: '日期在将来的文章，会一直排在各列表最前面，归在还没到的一天。多半是年月敲错了。本站没有定时发布：文件夹里有的就会发布。',
    },
  }),
  'date/midnight': advice<{ day: string }>({
    en: ({ day }) =>
      `Midnight sharp is what programs write where only the day is known. Write ${day}, if so; or the true time.`,
    zh: ({ day }) =>
      `零点整往往是程序在只知道日期时填上的。若是这样，请只写 ${day}；否则写实际时间。`,
    about: {
      en: 'A date without a time is shown as a day. With 00:00 the page claims to know the minute, and puts the article before all others of its day.',
      zh: '只写日期，网页就只显示日期。写了 00:00，就等于说确知是零点，还会排在当天各篇之前。',
    },
  }),
  'date/zone': advice<{ written: string; zone: string; local: string }>({
    en: ({ written, zone, local }) =>
      `${written} has another offset than ${zone}, where it is ${local}. Write that, without an offset, if the source goes by its own clocks.`,
    zh: ({ written, zone, local }) =>
      `${written} 的时差与 ${zone} 不符，当地时间是 ${local}。若按当地时间发表，请写后者，不加时差。`,
    about: {
      en: 'Pages show the day and time as they are written, with their offset. Databases often hold UTC: an article of eight in the morning in Shanghai then says midnight, and one of the small hours stands under the day before.',
      zh: '网页按所写的时差显示日期和时间。数据库里常存世界时：上海早上八点的文章会显示成零点，凌晨的文章会归到前一天。',
    },
  }),
  'date/folder': advice<{ day: string; folder: string }>({
    en: ({ day, folder }) =>
      `The article is of ${day} and lies in the folder of ${folder}. Correct the date, or move the article (an alias keeps its old address).`,
    zh: ({ day, folder }) =>
      `文章日期是 ${day}，却放在 ${folder} 的文件夹里。请更正日期，或移动文章（用别名保留旧网址）。`,
    about: {
      en: 'Dated folders make an address that says its day. Where folder and date differ by one day, a time in UTC is the usual reason.',
      zh: '按日期分的文件夹，使网址本身就标明日期。文件夹与日期相差一天，多半因为时间是世界时。',
    },
  }),
  'date/order': warning<{ key: string; date: string; first: string }>({
    en: ({ key, date, first }) =>
      `"${key}" (${date}) comes before the article itself (${first}). Correct one of the two.`,
    zh: ({ key, date, first }) => `“${key}”（${date}）早于文章本身（${first}）。请更正其中之一。`,
    about: {
      en: 'Nothing can be changed, corrected or withdrawn before it was published.',
      zh: '文章不可能在发表之前就更新、更正或撤回。',
    },
  }),
};
