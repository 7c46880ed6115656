import type { InBoth } from '../problems/rule.ts';
import type { FieldKey } from './fields.ts';
import type { Finding, Item, Left } from './format.ts';

/**
 * What became of an item: `written` now; `unchanged`: there already, byte for byte; `kept`: there already, and changed
 * since, so left as it is; `skipped` by choice, such as a draft; `failed`: could not be read or written.
 */
export type Outcome = 'written' | 'unchanged' | 'kept' | 'skipped' | 'failed';

/** What the report says of one item. The JSON report holds these rows as they are. */
export interface Row {
  outcome: Outcome;
  from: Item['origin'];
  kind: Item['kind'] | null;
  title: string | null;
  /** Why an item was kept, skipped, or failed. */
  why: InBoth | null;
  /** Relative to the content folder. */
  file: string | null;
  /** `/2016/06/30/survey/` */
  address: string | null;
  id: string | null;
  /** As the front matter has them. */
  aliases: string[];
  fields: Partial<Record<FieldKey, Finding>>;
  /** Keys that went to `extra`. */
  extra: string[];
  /** Files that were copied: what the source calls them, and where they are now, relative to the content folder. */
  files: { href: string; file: string }[];
  /** Pictures that stay on other sites. */
  remote: string[];
  /** What the text shows or links to, and the source has not. */
  missing: string[];
  left: Left[];
  needs: InBoth[];
}

/** A row of which nothing but its origin is known yet. */
export function emptyRow(outcome: Outcome, from: Item['origin']): Row {
  return {
    ...{ outcome, from, kind: null, title: null, why: null, file: null, address: null, id: null },
    ...{ aliases: [], fields: {}, extra: [], files: [], remote: [], missing: [] },
    ...{ left: [], needs: [] },
  };
}

/** Whether a person should look at an item: something asks for it, or was guessed, or is not there. */
export function needsPerson({ needs, fields, missing, outcome }: Row): boolean {
  if (outcome === 'failed') return true;
  const guessed = Object.values(fields).some(({ confidence }) => confidence === 'guessed');
  return needs.length > 0 || missing.length > 0 || guessed;
}
