import type { ArticleDate } from '../article/article.ts';
import type { FeedItem } from './feed.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The article's own day, time and offset, as Atom and JSON Feed write them (RFC 3339). */
export function internetDate({ day, time, offset }: ArticleDate): string {
  return `${day}T${clock(time)}${offset}`;
}

/** The same in the form of RFC 822 section 5 with a year of four digits (RFC 1123), as RSS writes it. */
export function rssDate({ day, time, offset }: ArticleDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  const name = months[Number(month) - 1] ?? '';
  return `${weekday}, ${date} ${name} ${year} ${clock(time)} ${offset.replace(':', '')}`;
}

/** When any of the items was last changed; null where there are none. */
export function lastUpdate(items: readonly FeedItem[]): ArticleDate | null {
  return items.reduce<ArticleDate | null>(
    (latest, { updated }) => (latest && latest.instant >= updated.instant ? latest : updated),
    null,
  );
}

export function isUpdated({ published, updated }: FeedItem): boolean {
  return internetDate(published) !== internetDate(updated);
}

function clock(time: string | null): string {
  return (time ?? '00:00').padEnd(8, ':00');
}
