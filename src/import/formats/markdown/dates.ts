import { machineDate, parseDate, placeDate } from '../../../article/date.ts';
import type { Confidence } from '../../format.ts';

/** A date as front matter writes it. */
export interface FoundDate {
  value: string;
  confidence: Confidence;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Reads a date in any of the forms that generators take: `2020-1-2`, `2020/01/02 10:00:00 +0800`, ISO 8601, `Jul 08 2022`,
 * `8 July 2022`, `2022年7月8日 10:23`.
 * @param zone of local times, where the source names one that is not the site's
 * @returns null for what is no date
 */
export function readDate(text: string, zone: string | null = null): FoundDate | null {
  const written = text.trim().replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '');
  const [, day, rest] = dayOf(written) ?? [];
  if (day === undefined) return null;
  const [, hour, minute = '00', second, offset] =
    /^[T\s,]*(?:(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?\s*(?:\([\w/ ]*\))?$/i.exec(
      rest ?? '',
    ) ?? ['', undefined];
  if (hour === undefined) return checked(day, 'stated');
  const time = `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  const isUtc = /^(z|utc|gmt|[+-]00:?00)$/i.test(offset ?? '');
  // What JavaScript makes of a day alone.
  if (isUtc && /^00:00(:00)?$/.test(time)) return checked(day, 'derived');
  if (offset !== undefined) {
    const full = isUtc ? '+00:00' : offset.replace(/^(...):?(..)$/, '$1:$2');
    return checked(`${day}T${time}${full}`, 'stated');
  }
  if (zone === null) return checked(`${day} ${time}`, 'stated');
  const local = parseDate(`${day} ${time}`);
  const placed = 'rule' in local ? local : placeDate(local, zone);
  return 'rule' in placed ? null : { value: machineDate(placed), confidence: 'stated' };
}

/** The day, and what follows it. */
function dayOf(text: string): [string, string, string] | null {
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const numbers = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)(.*)$/s.exec(text);
  if (numbers)
    return ['', `${numbers[1] ?? ''}-${two(numbers[2])}-${two(numbers[3])}`, numbers[4] ?? ''];
  const english =
    /^(?<month>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?<rest>.*)$/is.exec(
      text,
    ) ??
    /^(?<day>\d{1,2})\s+(?<month>[a-z]{3})[a-z]*\.?,?\s+(?<year>\d{4})(?<rest>.*)$/is.exec(text);
  const { month = '', day, year = '', rest = '' } = english?.groups ?? {};
  const number = months.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? null : ['', `${year}-${two(String(number))}-${two(day)}`, rest];
}

function checked(value: string, confidence: Confidence): FoundDate | null {
  return 'rule' in parseDate(value) ? null : { value, confidence };
}

/** What a path says of the day: in its file's name, in its folders, or only the month. */
export interface PathDate extends FoundDate {
  /** The day that the file's name gives, where the folder says that it was published in another month. */
  other: string | null;
  /** The file's name without its day. */
  name: string;
}

/**
 * `2020-01-02-name`, `20200102 name`, `2020/01/02/name`; `2020/01/name` and `202001/name` tell the month alone. A folder's
 * month that is not that of the file's name is taken for when it was published.
 * @param path relative to the source, without the file's extension; of `x/index` without `/index`
 */
export function dateOfPath(path: string): PathDate | null {
  const stem = path.replace(/^.*\//, '');
  const folders = path.slice(0, path.length - stem.length);
  const inName = /^(\d{4})([-_.]?)(\d{2})\2(\d{2})(?:[-_. ]+|$)(.*)$/.exec(stem);
  const named = inName ? joined(inName[1], inName[3], inName[4]) : null;
  const name = (named !== null && inName?.[5]) || stem;
  const byDay = /(?:^|\/)(\d{4})[-/_.]?(\d{2})[-/_.]?(\d{2})\/(?:[^/]*\/)*$/.exec(folders);
  const dayFolder = byDay ? joined(byDay[1], byDay[2], byDay[3]) : null;
  if (dayFolder !== null) return { value: dayFolder, confidence: 'derived', other: null, name };
  const byMonth = /(?:^|\/)(\d{4})[-/_.]?(\d{2})\/(?:[^/]*\/)*$/.exec(folders);
  const month = byMonth ? joined(byMonth[1], byMonth[2], '01') : null;
  if (named !== null && (month === null || month.slice(0, 7) === named.slice(0, 7))) {
    return { value: named, confidence: 'derived', other: null, name };
  }
  return month === null ? null : { value: month, confidence: 'guessed', other: named, name };
}

function joined(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month}-${day}`;
  return 'rule' in parseDate(date) || !/^(19|20)/.test(year) ? null : date;
}
