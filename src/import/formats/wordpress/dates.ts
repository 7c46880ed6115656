/** What an export says about when something was. */
export interface Moment {
  /** ISO 8601, with the offset where it is known. */
  text: string;
  /** The day on which it was, where it was. */
  day: string;
  /** Which of the two said it: the local time with or without its distance to GMT, or GMT alone. */
  from: 'both' | 'local' | 'gmt';
}

/**
 * The local time is the author's; the difference of the two is its offset, daylight saving included.
 * @param local, gmt `YYYY-MM-DD HH:MM:SS`
 * @returns null where neither is a time: drafts have `0000-00-00 00:00:00`
 */
export function momentOf(local: string, gmt: string): Moment | null {
  const here = seconds(local);
  const there = seconds(gmt);
  if (here !== null) {
    const offset = there === null ? null : offsetOf(here - there);
    const text = `${local.slice(0, 10)}T${local.slice(11)}`;
    const day = local.slice(0, 10);
    if (offset !== null) return { text: `${text}${offset}`, day, from: 'both' };
    return { text: local, day, from: 'local' };
  }
  if (there === null) return null;
  return { text: `${gmt.slice(0, 10)}T${gmt.slice(11)}Z`, day: gmt.slice(0, 10), from: 'gmt' };
}

/** The `pubDate` of an item (RFC 822 section 5) in the form of the others; '' where it is none. */
export function gmtOf(published: string): string {
  const time = Date.parse(published);
  // WordPress writes the year -1 for no date.
  if (Number.isNaN(time) || !/\s\d{4}\s/.test(published) || /-0001/.test(published)) return '';
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

function seconds(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) || text.startsWith('0000')) return null;
  const time = Date.parse(`${text.replace(' ', 'T')}Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
  return isReal ? time / 1000 : null;
}

/** `+08:00`; null for what is no offset of a time zone: those are quarters of an hour, from -12 to +14. */
function offsetOf(difference: number): string | null {
  if (difference % 900 !== 0 || difference < -12 * 3600 || difference > 14 * 3600) return null;
  const minutes = Math.abs(difference) / 60;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const digits = [hour, minute].map((number) => String(number).padStart(2, '0')).join(':');
  return `${difference < 0 ? '-' : '+'}${digits}`;
}
