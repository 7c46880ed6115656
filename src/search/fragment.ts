/** An article as a result shows it: a file of its own, JSON in gzip. */
export interface Fragment {
  /** Root-relative, without the site's base. */
  url: string;
  title: string;
  kicker: string | null;
  /** The text that can be searched beside them, as `fold` gives it: a line for each block. */
  text: string;
  /** `2022-07-28` */
  day: string;
  source: string | null;
  section: string | null;
  tags: string[];
  lang: string;
}
