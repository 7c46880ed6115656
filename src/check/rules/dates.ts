import { Temporal } from 'temporal-polyfill';
import type { ArticleDate } from '../../article/article.ts';
import { machineDate } from '../../article/date.ts';
import { fileStart } from '../../problems/problem.ts';
import type { Finding, FrontMatterRule, FrontMatterText } from '../rule.ts';

/** Dates that can be read and are hardly meant. */
export const checkDates: FrontMatterRule = (article) => {
  const { frontMatter, places, now } = article;
  const { date } = frontMatter;
  // One that could not be read is an error.
  if (date.day === '') return [];
  const all = datesOf(article).map((one) => ({ ...one, place: places[one.path] ?? fileStart }));
  const future = all
    .filter(({ date: { instant } }) => instant > now)
    .map(({ key, date: one, place }): Finding => {
      return { rule: 'date/future', detail: { key, date: machineDate(one) }, place };
    });
  const early = all
    .filter(({ date: one }) => isBefore(one, date))
    .map(({ key, date: one, place }): Finding => {
      return {
        rule: 'date/order',
        detail: { key, date: machineDate(one), first: machineDate(date) },
        place,
      };
    });
  return [...future, ...early, ...checkPublished(article)];
};

/** Every date but those that could not be read, `date` first. */
function datesOf({ frontMatter }: FrontMatterText) {
  const { date, updated, withdrawn, corrections } = frontMatter;
  const all: { key: string; path: string; date: ArticleDate }[] = [
    { key: 'date', path: 'date', date },
  ];
  if (updated) all.push({ key: 'updated', path: 'updated', date: updated });
  if (withdrawn) all.push({ key: 'withdrawn', path: 'withdrawn.date', date: withdrawn.date });
  corrections.forEach((correction, index) => {
    all.push({ key: 'corrections', path: `corrections.${index}.date`, date: correction.date });
  });
  return all.filter(({ date: { day } }) => day !== '');
}

/** The date of publication by itself: its time, its offset, and the folder of its file. */
function checkPublished(article: FrontMatterText): Finding[] {
  const { frontMatter, places, timeZone, file, text } = article;
  const { date } = frontMatter;
  const place = places.date ?? fileStart;
  const findings: Finding[] = [];
  if (date.time !== null && /^00:00(?::00)?$/.test(date.time)) {
    findings.push({ rule: 'date/midnight', detail: { day: date.day }, place });
  }
  const local = WITH_OFFSET.test(text) ? localTime(date, timeZone) : null;
  if (local !== null) {
    const detail = { written: machineDate(date), zone: timeZone, local };
    findings.push({ rule: 'date/zone', detail, place });
  }
  const folder = /(?:^|\/)(\d{4})\/(\d{2})(?:\/(\d{2}))?\//.exec(file);
  const day = folder?.slice(1).filter(Boolean).join('-') ?? '';
  if (!date.day.startsWith(day)) {
    findings.push({ rule: 'date/folder', detail: { day: date.day, folder: day }, place });
  }
  return findings;
}

/** Only such a date can have another offset than its zone. */
const WITH_OFFSET = /^date:.*\d *(?:Z|[+-]\d{2}:?\d{2})["']?[ \t]*(?:#.*)?$/im;

/** The time in a zone whose offset is another than the date has; null where it is the same, or no time is given. */
function localTime({ time, offset, instant }: ArticleDate, zone: string): string | null {
  if (time === null) return null;
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(zone);
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const given = (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
  // Offsets with seconds, as before standard time, were rounded.
  if (Math.round(zoned.offsetNanoseconds / 6e10) === given) return null;
  return zoned.toPlainDateTime().toString().replace('T', ' ');
}

function isBefore(one: ArticleDate, other: ArticleDate): boolean {
  if (one.time === null || other.time === null) return one.day < other.day;
  return one.instant < other.instant;
}
