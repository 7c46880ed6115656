import { Temporal } from 'temporal-polyfill';
import type { ArticleDate } from './article.ts';

/** A date as written, not yet placed in a time zone. */
export interface WrittenDate {
  /** As the author wrote it, for messages. */
  text: string;
  day: string;
  time: string | null;
  /** `+08:00` or `Z` where the author gave one. */
  offset: string | null;
}

/** Why a date could not be understood: a rule of `problems/rules/date.ts` and what its text needs. */
export type DateFault =
  | { rule: 'date/format' | 'date/invalid'; detail: { value: string } }
  | { rule: 'date/skipped'; detail: { value: string; zone: string } }
  | {
      rule: 'date/ambiguous';
      detail: { value: string; zone: string; first: string; second: string };
    };

/** ISO 8601 / RFC 3339 section 5.6, with a space allowed for the T and the offset optional. */
const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)? *([Zz]|[+-]\d{2}:?\d{2})?)?$/;

export function parseDate(text: string): WrittenDate | DateFault {
  const match = pattern.exec(text.trim());
  if (!match?.[1]) return { rule: 'date/format', detail: { value: text } };
  const [, day, time = null, offset = null] = match;
  try {
    Temporal.PlainDateTime.from(time ? `${day}T${time}` : day, { overflow: 'reject' });
    // Temporal takes second 60 for 59; the year 0 is in no almanac.
    if (time?.endsWith(':60') || day.startsWith('0000')) throw new RangeError(text);
    if (offset && !isOffset(offset)) throw new RangeError(offset);
  } catch {
    return { rule: 'date/invalid', detail: { value: text } };
  }
  return { text, day, time, offset };
}

/** Reads a date without an offset as local time of `zone` (IANA). */
export function placeDate(written: WrittenDate, zone: string): ArticleDate | DateFault {
  const { day, time, offset, text } = written;
  if (offset !== null) {
    const seconds = offsetSeconds(offset);
    const local = Temporal.Instant.from(`${day}T${time ?? '00:00'}Z`).epochMilliseconds / 1000;
    return { day, time, offset: formatOffset(seconds), instant: local - seconds };
  }
  if (time === null) return fromZoned(written, Temporal.PlainDate.from(day).toZonedDateTime(zone));
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return fromZoned(written, earlier);
  if (!earlier.toPlainDateTime().equals(local)) {
    return { rule: 'date/skipped', detail: { value: text, zone } };
  }
  const [first, second] = [earlier, later].map(
    (zoned) => `${day}T${time}${formatOffset(zoned.offsetNanoseconds / 1e9)}`,
  );
  return {
    rule: 'date/ambiguous',
    detail: { value: text, zone, first: first ?? '', second: second ?? '' },
  };
}

/** For `<time datetime>`, Atom and JSON: a day alone, or a time with its offset (RFC 3339 section 5.6). */
export function machineDate({ day, time, offset }: ArticleDate): string {
  if (time === null) return day;
  return `${day}T${time.length === 5 ? `${time}:00` : time}${offset}`;
}

export function isTimeZone(zone: string): boolean {
  try {
    return Temporal.PlainDate.from('2000-01-01').toZonedDateTime(zone).timeZoneId !== '';
  } catch {
    return false;
  }
}

function fromZoned({ day, time }: WrittenDate, zoned: Temporal.ZonedDateTime): ArticleDate {
  const offset = formatOffset(zoned.offsetNanoseconds / 1e9);
  return { day, time, offset, instant: zoned.epochMilliseconds / 1000 };
}

/** No place on earth is more than 18 hours from UTC (java.time.ZoneOffset has the same bound). */
function isOffset(offset: string): boolean {
  if (/^z$/i.test(offset)) return true;
  return Number(offset.slice(-2)) < 60 && Math.abs(offsetSeconds(offset)) <= 18 * 3600;
}

function offsetSeconds(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))) * 60;
}

/** HTML, Atom (RFC 3339) and RSS (RFC 822) know offsets in whole minutes only. */
function formatOffset(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const sign = seconds < 0 && minutes > 0 ? '-' : '+';
  return `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
