/** One article as the search index takes it. Plain data. */
export interface SearchRecord {
  /** Root-relative, without the site's base: `/2022/07/28/slug/`. */
  url: string;
  title: string;
  kicker: string | null;
  /** What else can be searched, a line each: subtitle, summary, names, tags. */
  about: string[];
  /** The key of its body in the render cache. */
  body: string;
  /** The article's own local day, `2022-07-28`. */
  day: string;
  /** As the reader sees it; the same holds for section and tags. */
  source: string | null;
  section: string | null;
  tags: string[];
  /** BCP 47. */
  lang: string;
}
