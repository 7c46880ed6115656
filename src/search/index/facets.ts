import type { Facets, Values } from '../facets.ts';
import type { SearchRecord } from '../records.ts';
import { compress, named, type NamedFile } from './pack.ts';

/** @param records of one shard, oldest first */
export function writeFacets(records: readonly SearchRecord[]): NamedFile {
  const years = Map.groupBy(records, ({ day }) => day.slice(0, 4));
  const facets: Facets = {
    years: [...years].map(([year, { length }]) => [year, length]),
    section: valuesOf(records, ({ section }) => (section === null ? [] : [section])),
    source: valuesOf(records, ({ source }) => (source === null ? [] : [source])),
    tag: valuesOf(records, ({ tags }) => tags),
  };
  return named('facets/', compress(JSON.stringify(facets)), '.pf_facets');
}

/** The tags of the whole archive. */
export function tagsFile(tags: readonly (readonly [name: string, url: string])[]): NamedFile {
  return named('facets/', compress(JSON.stringify(tags)), '.pf_facets');
}

function valuesOf(
  records: readonly SearchRecord[],
  names: (record: SearchRecord) => readonly string[],
): Values {
  const places = new Map<string, number>();
  const of = records.map((record) =>
    [...new Set(names(record))].map((name) => {
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      return place;
    }),
  );
  return { names: [...places.keys()], of };
}
