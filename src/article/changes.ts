import type { Article, ArticleDate } from './article.ts';

/**
 * When an article last changed, as far as it says so: published, updated or corrected. A correction that has only its day comes
 * after what is known of that day: a second later, which is the earliest that keeps their order, so that readers of feeds see
 * it. An update of the day of publication says nothing: importers write the one as the other.
 */
export function lastChange({
  date,
  updated,
  corrections,
}: Pick<Article, 'date' | 'updated' | 'corrections'>): ArticleDate {
  const dates = corrections.map((correction) => correction.date);
  const timed = [updated ?? [], dates.filter(({ time }) => time !== null)].flat();
  return dates
    .filter(({ time }) => time === null)
    .reduce(
      (last, next) => (next.day === last.day ? secondAfter(last) : laterOf(last, next)),
      timed.reduce(laterOf, date),
    );
}

/** The latest instant; null of nothing. */
export function latestDate(dates: readonly ArticleDate[]): ArticleDate | null {
  const [first, ...others] = dates;
  return first === undefined ? null : others.reduce(laterOf, first);
}

function secondAfter(date: ArticleDate): ArticleDate {
  const [hour = 0, minute = 0, second = 0] = (date.time ?? '00:00').split(':').map(Number);
  const seconds = Math.min(hour * 3600 + minute * 60 + second + 1, 24 * 3600 - 1);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  return { ...date, time, instant: date.instant + 1 };
}

function laterOf(a: ArticleDate, b: ArticleDate): ArticleDate {
  return b.instant > a.instant ? b : a;
}
