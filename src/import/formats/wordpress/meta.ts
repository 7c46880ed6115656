import type { Entry } from './entry.ts';

/** Longer values are no facts but a plugin's settings. In UTF-16 code units. */
const longest = 1_000;

/**
 * The custom fields of a post that its authors wrote, for `extra`. Those whose names begin with `_` are WordPress's and its
 * plugins' own; so is what PHP has serialised.
 */
export function customFields(entry: Entry): {
  fields: Record<string, string | string[]>;
  /** How many others there are that nothing was taken from. */
  left: number;
} {
  const kept = new Map<string, string[]>();
  let left = 0;
  for (const { key, value } of entry.meta) {
    if (used.has(key)) continue;
    if (key === '' || key.startsWith('_') || !isPlain(value)) left += 1;
    else kept.set(key, [...(kept.get(key) ?? []), value]);
  }
  const fields = [...kept].map(([key, values]) => [key, values.length === 1 ? values[0] : values]);
  return { fields: Object.fromEntries(fields) as Record<string, string | string[]>, left };
}

const used: ReadonlySet<string> = new Set([
  ...['_thumbnail_id', '_wp_old_slug', '_series_part', '_yoast_wpseo_metadesc'],
  '_yoast_wpseo_canonical',
]);

function isPlain(value: string): boolean {
  return value.length <= longest && !/^(?:[aOsC]:\d+:|[bid]:[\d.]+;$|N;$|[[{])/.test(value);
}
