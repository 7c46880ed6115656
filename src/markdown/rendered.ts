/** A place in the body: 1-based line and column (UTF-16 code units), counted from the body's first line. */
export interface Place {
  line: number;
  column: number;
}

/**
 * A URL in the body that is the site's own: neither absolute with a scheme nor protocol-relative.
 * `href` is as the author wrote it: decoded from HTML entities, not percent-decoded, trimmed.
 */
export interface SiteLink extends Place {
  kind: 'link' | 'picture' | 'media';
  href: string;
}

export interface Heading {
  depth: 2 | 3 | 4 | 5 | 6;
  id: string;
  text: string;
}

/** The first thing that the sanitiser removed: `<script>`, `onclick`, `javascript:`. */
export interface Removal extends Place {
  what: string;
}

/** What is known about a body, apart from its HTML. JSON. */
export interface BodyFacts {
  /** In document order; the symbols of `symbols.ts` count this list. */
  links: SiteLink[];
  /** Every id attribute in the HTML, in order. */
  ids: string[];
  /** Without the heading of the footnotes. */
  headings: Heading[];
  /** Plain text of whole sentences; empty where the body has no paragraph. */
  excerpt: string;
  /** Length of the readable text without white space, in graphemes. */
  graphemes: number;
  /** Length of its HTML for feeds, as it is cached, in UTF-8. */
  feedBytes: number;
  removed: Removal | null;
}

export interface Rendered {
  /** Sanitised HTML whose own URLs are symbols: print it with `printLinks`. */
  html: string;
  /** The same for feeds (feedTree.ts); null where it is no different. */
  feed: string | null;
  facts: BodyFacts;
}
