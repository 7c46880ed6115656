/** What the bar of an article says in which hits are marked. `{…}` is filled in by `fillIn`. */
export interface FoundTexts {
  /** The bar's accessible name. */
  name: string;
  /** `{count}` hits of `{query}` are marked. */
  count: string;
  previous: string;
  next: string;
  /** Takes marks and bar away. */
  stop: string;
}
