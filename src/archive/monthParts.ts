import type { Article } from '../article/article.ts';
import type { SiteConfig } from '../site.config.ts';
import type { Archive } from './archive.ts';

/** One document of the archive as feed readers fetch it: a month, or a part of a large one. */
export interface MonthPart {
  /** `2022-07` */
  month: string;
  /** Of a full part, counted from the oldest; null of the rest, which every month has. */
  number: number | null;
  /** Oldest first, at least one. */
  articles: Article[];
  /** What came before; null at the beginning of the archive. */
  previous: MonthPart | null;
  /** Whether no newer article can change it. */
  isFinal: boolean;
}

/** How many articles a part holds at most. */
const mostArticles = 100;

/** What an item takes in any format beside title, summary and text, and generously. */
const itemBytes = 2000;

/**
 * Every document of the archive, oldest first; together they hold each article once.
 *
 * A part is closed when the next article no longer fits, so a newer article never changes one that is numbered, and the
 * rest is never empty. What an article takes is estimated from its record: no text is read to know the addresses. Half of
 * what a document may have leaves room for what printing adds: whole addresses, and four bytes or more for each `<`.
 */
export function monthParts(
  { calendar: { months } }: Pick<Archive, 'calendar'>,
  { feed: { bytes } }: { feed: Pick<SiteConfig['feed'], 'bytes'> },
): MonthPart[] {
  const parts: MonthPart[] = [];
  for (const { date: month, articles, after } of months) {
    const groups = fill(articles, bytes);
    groups.forEach((group, index) => {
      const isRest = index === groups.length - 1;
      parts.push({
        month,
        number: isRest ? null : index + 1,
        articles: group,
        previous: parts.at(-1) ?? null,
        isFinal: !isRest || after !== null,
      });
    });
  }
  return parts;
}

/** Whether a feed's document has room for an article's text at all; else it gives the summary. */
export function fitsWhole({ body }: Article, bytes: number): boolean {
  return body.feedBytes <= bytes;
}

function fill(articles: readonly Article[], bytes: number): Article[][] {
  const groups: Article[][] = [];
  let size = 0;
  for (const article of articles) {
    const group = groups.at(-1);
    const own = estimate(article, bytes);
    if (group && group.length < mostArticles && size + own <= bytes / 2) {
      group.push(article);
      size += own;
    } else {
      groups.push([article]);
      size = own;
    }
  }
  return groups;
}

function estimate(article: Article, bytes: number): number {
  const { title, summary, body } = article;
  const text = fitsWhole(article, bytes) ? body.feedBytes : 0;
  // RSS and Atom have a summary twice where there is no room for the text.
  return (
    itemBytes + Buffer.byteLength(title) + 2 * Buffer.byteLength(summary ?? body.excerpt) + text
  );
}
