/** One article as the search index takes it. Plain data. */
export interface SearchRecord {
  /** Root-relative, without the site's base: `/2022/07/28/slug/`. */
  url: string;
  title: string;
  kicker: string | null;
  /** Subtitle and summary, a line each. */
  standfirst: string[];
  /** Who made it, and what it is filed under, a line each. */
  terms: string[];
  /** What is said of the picture at its head, a line each. */
  captions: string[];
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
  picture: Thumbnail | null;
}

/** A small picture beside a result. */
export interface Thumbnail {
  /** Root-relative, without the site's base; or the address on another site. */
  src: string;
  /** In pixels; null where nothing is known of it. */
  width: number | null;
  height: number | null;
}
