/** Everything that the search page and its client say. `{…}` is filled in by `fillIn`. */
export interface SearchTexts {
  /** The field's accessible name. */
  label: string;
  placeholder: string;
  /** What a query may say, in a line below the field. */
  help: string;
  /** The button beside the field. */
  submit: string;
  searching: string;
  /** `{count}` articles found. */
  count: string;
  /** As `count`, for exactly one. */
  countOne: string;
  /** `{count}` articles found, and periods from `{first}` to `{last}` not searched yet. */
  countSoFar: string;
  /** `{count}` articles found, and a part of the archive did not load. */
  countPartly: string;
  /** Nothing found for `{query}`. */
  none: string;
  /** The query wants no word: it holds no letter and no digit, or says only what must not be there. */
  nothingToSearch: string;
  more: string;
  /** Searches the `{articles}` articles from `{first}` to `{last}` too. */
  deeper: string;
  /** What was published from `{first}` to `{last}` did not load. */
  missing: string;
  retry: string;
  /** In place of a result that did not load. */
  resultMissing: string;
  /** Of a result that has other forms of the characters asked for. */
  otherForms: string;
  /** The summary of the controls that narrow and order. */
  filters: string;
  order: string;
  orders: Record<'best' | 'newest' | 'oldest', string>;
  from: string;
  to: string;
  section: string;
  source: string;
  tag: string;
  /** The choice of any year, section, source or tag. */
  any: string;
  /** A `{value}` that `{count}` articles have. */
  counted: string;
  reset: string;
  /** `{count}` articles at least, if nothing is narrowed. */
  unnarrowed: string;
  /** Before queries that find something. */
  tryQueries: string;
  nearTags: string;
  /** Before articles that have the words of `{query}` apart from each other, and whose titles are read as it is spelt. */
  similar: Record<'words' | 'reading', string>;
  /** The index or a part of it did not load: offline, or the server is away. */
  failed: string;
  /** The browser forbids WebAssembly. */
  blocked: string;
  /** There is no index: the site is served by the development server, or was never built. */
  indexMissing: string;
  /** Without JavaScript: the search needs it. */
  noScript: string;
  /** Before other ways to look for something. */
  elsewhere: string;
  /** The button that asks `{engine}`. */
  ask: string;
}

/** A text with its `{name}` places filled in. */
export function fillIn(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}
