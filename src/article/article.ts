import type { BodyFacts } from '../markdown/rendered.ts';
import type { Alias } from './alias.ts';
import type { Picture } from '../pictures/picture.ts';

/**
 * A date as an author gave it: the local day, the local time if there is one, and the offset from UTC.
 * Pages, addresses and feeds show the local day; `instant` is for order only.
 */
export interface ArticleDate {
  /** `2022-07-28` */
  day: string;
  /** `08:23` or `08:23:56`, null where only the day is known. */
  time: string | null;
  /** `+08:00`; an offset with seconds, as before standard time, is rounded to minutes. */
  offset: string;
  /** Seconds since 1970-01-01T00:00Z; the start of the day where only the day is known. */
  instant: number;
}

export interface Cover {
  src: string;
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** The front matter of an article as it was understood; null or an empty list where a key is not given. */
export interface FrontMatter {
  title: string;
  kicker: string | null;
  subtitle: string | null;
  summary: string | null;
  date: ArticleDate;
  updated: ArticleDate | null;
  source: { name: string; url: string | null } | null;
  authors: string[];
  editors: string[];
  translators: string[];
  photographers: string[];
  section: string | null;
  tags: string[];
  series: { name: string; part: number | null } | null;
  cover: Cover | null;
  lang: string;
  id: string;
  withdrawn: { date: ArticleDate; reason: string } | null;
  aliases: Alias[];
  corrections: { date: ArticleDate; text: string }[];
  license: string | null;
  canonical: string | null;
  draft: boolean;
}

/** A body as the archive knows it: the key of its HTML in the render cache, and what pages and feeds need of it. */
export interface BodySummary extends Pick<BodyFacts, 'excerpt' | 'feedBytes'> {
  key: string;
}

/** What a page needs of the files that its text shows or links to. */
export interface Attachments {
  /** Local pictures by their files, relative to the content folder. */
  pictures: Record<string, Picture>;
  /** Other files of the content folder, which are published as they are; sorted. */
  media: string[];
  /** Addresses of pictures, as the author wrote them, that lead to nothing that can be shown. */
  lost: string[];
}

/** One article without its text. Plain data: it crosses module instances as JSON. */
export interface Article extends FrontMatter, Attachments {
  /** The address without slashes at its ends: `2022/07/28/zhangjiang-alliance`. */
  path: string;
  /** Relative to the content folder: `articles/2022/07/28/zhangjiang-alliance.md`. */
  file: string;
  body: BodySummary;
}

/** A page that is no article, such as `pages/about.md` → `/about/`. */
export interface StandingPage extends Attachments {
  path: string;
  file: string;
  title: string;
  summary: string | null;
  lang: string;
  aliases: Alias[];
  body: BodySummary;
}

/** Kicker and title in one line. */
export function headline({ kicker, title }: Pick<Article, 'kicker' | 'title'>): string {
  return kicker === null ? title : `${kicker}｜${title}`;
}
