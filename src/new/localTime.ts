import { Temporal } from 'temporal-polyfill';

/**
 * A moment as an author writes it: `2026-05-12 17:30`, with its offset where the clock shows that time twice.
 * @param seconds since 1970-01-01T00:00Z
 * @param zone IANA
 */
export function localTime(seconds: number, zone: string): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
  const local = moment.toPlainDateTime().round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const text = local.toString({ smallestUnit: 'minute' });
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  return earlier.equals(later) ? text.replace('T', ' ') : text + moment.offset;
}
