import { compareText } from '../../archive/order.ts';
import type { SearchRecord } from '../records.ts';
import { Bytes } from './bytes.ts';
import { named, pack, type NamedFile } from './pack.ts';

/** A filter of Pagefind, such as `section`, with its file: `[filter, [[value, [page, …]], …]]`. */
export interface Filter {
  filter: string;
  file: NamedFile;
}

/** What results can be narrowed by. The year is not among them: a shard is of one year. */
export function writeFilters(records: readonly SearchRecord[]): Filter[] {
  const valuesOf: Record<string, (record: SearchRecord) => readonly string[]> = {
    section: ({ section }) => (section === null ? [] : [section]),
    source: ({ source }) => (source === null ? [] : [source]),
    tag: ({ tags }) => tags,
  };
  return Object.entries(valuesOf).flatMap(([filter, values]) => {
    const pages = pagesByValue(records.map(values));
    if (pages.size === 0) return [];
    const bytes = new Bytes();
    bytes.array(2);
    bytes.text(filter);
    bytes.array(pages.size);
    for (const [value, numbers] of [...pages].sort(([a], [b]) => compareText(a, b))) {
      bytes.array(2);
      bytes.text(value);
      bytes.array(numbers.length);
      for (const number of numbers) bytes.number(number);
    }
    return { filter, file: named('filter/', pack(bytes.take()), '.pf_filter') };
  });
}

function pagesByValue(values: (readonly string[])[]): Map<string, number[]> {
  const pages = new Map<string, number[]>();
  for (const [page, own] of values.entries()) {
    for (const value of new Set(own)) {
      const known = pages.get(value);
      if (known) known.push(page);
      else pages.set(value, [page]);
    }
  }
  return pages;
}
