import type { Thumbnail } from './records.ts';

/** An article as a result shows it: a file of its own, JSON in gzip. */
export interface Fragment {
  /** Root-relative, without the site's base. */
  url: string;
  title: string;
  kicker: string | null;
  /** What else can be searched, as `fold` gives it, a line for each block: standfirst, text, captions, terms. */
  text: string;
  /** `2022-07-28` */
  day: string;
  source: string | null;
  section: string | null;
  tags: string[];
  lang: string;
  picture: Thumbnail | null;
}
