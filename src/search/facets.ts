/**
 * What the articles of a shard can be narrowed by: a file of its own, JSON in gzip. An article is known by its number in
 * the shard, the oldest's being 0.
 */
export interface Facets {
  /** The years, the oldest first, each with how many articles it has. */
  years: [year: string, articles: number][];
  section: Values;
  source: Values;
  tag: Values;
}

/** The values that one facet has in a shard. */
export interface Values {
  names: string[];
  /** By article, the places of its values in `names`. */
  of: number[][];
}

/** By what results can be narrowed, beside their years. */
export const FACETS = ['section', 'source', 'tag'] as const;

export type Facet = (typeof FACETS)[number];
