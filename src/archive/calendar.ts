import type { Article } from '../article/article.ts';

/** A year, a month or a day that has articles. */
export interface Period {
  /** `2022`, `2022-07` or `2022-07-28` */
  date: string;
  /** Oldest first. */
  articles: Article[];
  /** The months of a year, the days of a month. */
  parts: Period[];
  /** The periods of its kind before and after it, as far as they have articles. */
  before: Period | null;
  after: Period | null;
}

/** Every period that has an article, oldest first. */
export interface Calendar {
  years: Period[];
  months: Period[];
  days: Period[];
  /** @throws Error where a period has no article */
  find: (date: string) => Period;
}

/** @param articles oldest first */
export function calendarOf(articles: readonly Article[]): Calendar {
  const days = periods(articles, 10, []);
  const months = periods(articles, 7, days);
  const years = periods(articles, 4, months);
  const byDate = new Map([...years, ...months, ...days].map((period) => [period.date, period]));
  return {
    years,
    months,
    days,
    find(date) {
      const period = byDate.get(date);
      if (!period) throw new Error(`There is no article of ${date}`);
      return period;
    },
  };
}

/** @param length of the period's date in characters */
function periods(
  articles: readonly Article[],
  length: number,
  shorter: readonly Period[],
): Period[] {
  const byDate = Map.groupBy(articles, ({ date }) => date.day.slice(0, length));
  const parts = Map.groupBy(shorter, ({ date }) => date.slice(0, length));
  const found = [...byDate].map(([date, own]): Period => {
    return { date, articles: own, parts: parts.get(date) ?? [], before: null, after: null };
  });
  found.forEach((period, index) => {
    period.before = found[index - 1] ?? null;
    period.after = found[index + 1] ?? null;
  });
  return found;
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
