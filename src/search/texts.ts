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
  /** Nothing found for `{query}`. */
  none: string;
  /** The query wants no word: it holds no letter and no digit, or says only what must not be there. */
  nothingToSearch: string;
  more: string;
  /** The index or a part of it did not load: offline, or the server is away. */
  failed: string;
  /** There is no index: the site is served by the development server, or was never built. */
  indexMissing: string;
  /** Without JavaScript: the search needs it; the links below do not. */
  noScript: string;
}

/** A text with its `{name}` places filled in. */
export function fillIn(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}
