import type { Article } from '../article/article.ts';

/** The articles of a year, a month or a day, oldest first. `date` is `2022`, `2022-07` or `2022-07-28`. */
export interface Period {
  date: string;
  articles: Article[];
}

/** Every period that has an article, oldest first. */
export interface Calendar {
  years: Period[];
  months: Period[];
  days: Period[];
}

/** @param articles oldest first */
export function calendarOf(articles: readonly Article[]): Calendar {
  const group = (length: number): Period[] => {
    const byDate = Map.groupBy(articles, ({ date }) => date.day.slice(0, length));
    return [...byDate].map(([date, found]) => ({ date, articles: found }));
  };
  return { years: group(4), months: group(7), days: group(10) };
}

/** The periods inside another: the months of a year, the days of a month. */
export function periodsIn(periods: readonly Period[], date: string): Period[] {
  return periods.filter((period) => period.date.startsWith(`${date}-`));
}

/** The period before and the one after, where there are such. */
export function neighbours(
  periods: readonly Period[],
  date: string,
): { before: Period | null; after: Period | null } {
  const index = periods.findIndex((period) => period.date === date);
  return { before: periods[index - 1] ?? null, after: periods[index + 1] ?? null };
}

/** The weeks of a month from Monday on (ISO 8601), null where a week reaches into another month. */
export function weeksOf(month: string): (string | null)[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const next = new Date(first);
  next.setUTCMonth(first.getUTCMonth() + 1, 0);
  const blank = Array<null>((first.getUTCDay() + 6) % 7).fill(null);
  const days = Array.from(
    { length: next.getUTCDate() },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  );
  const cells = [...blank, ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  );
}
