import { FACETS, type Facet, type Facets } from '../facets.ts';
import { isNarrowed, type SearchRequest } from './request.ts';

/** How many of the articles found have each value, the most first; and each year, the newest first. */
export type Counts = Record<Facet | 'year', [value: string, articles: number][]>;

/** An article's number in its shard, and what the shard's articles can be narrowed by. */
interface Filed {
  page: number;
  facets: Facets;
}

/** Whether an article is among those that are asked for. */
export function isWithin({ page, facets }: Filed, request: SearchRequest): boolean {
  if (!isNarrowed(request)) return true;
  return isOfYears(yearOf(page, facets), request) && FACETS.every((facet) => has(facet));
  function has(facet: Facet): boolean {
    const value = request.values[facet];
    return value === undefined || valuesOf(page, facets, facet).includes(value);
  }
}

/**
 * What the articles found can be narrowed by. For each facet the others hold: so that a reader sees what another choice
 * would bring.
 */
export function count(found: readonly Filed[], request: SearchRequest): Counts {
  const of = (facet: Facet): [string, number][] => {
    const others = Object.entries(request.values).filter(([name]) => name !== facet);
    const values: SearchRequest['values'] = Object.fromEntries(others);
    const within = found.filter((each) => isWithin(each, { ...request, values }));
    const tally = tallied(within.flatMap(({ page, facets }) => valuesOf(page, facets, facet)));
    return tally.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  };
  const years = found
    .filter((each) => isWithin(each, { ...request, from: '', to: '' }))
    .map(({ page, facets }) => yearOf(page, facets));
  return {
    year: tallied(years).sort(([a], [b]) => (a < b ? 1 : -1)),
    section: of('section'),
    source: of('source'),
    tag: of('tag'),
  };
}

/** Whether articles of these days can be among those that are asked for. */
export function isOfYears(years: string | { first: string; last: string }, request: SearchRequest) {
  const [first, last] = typeof years === 'string' ? [years, years] : [years.first, years.last];
  const { from, to } = request;
  return (from === '' || last.slice(0, 4) >= from) && (to === '' || first.slice(0, 4) <= to);
}

function yearOf(page: number, { years }: Facets): string {
  let before = 0;
  for (const [year, articles] of years) {
    before += articles;
    if (page < before) return year;
  }
  return '';
}

function valuesOf(page: number, facets: Facets, facet: Facet): string[] {
  const { names, of } = facets[facet];
  return (of[page] ?? []).map((place) => names[place] ?? '');
}

function tallied(values: readonly string[]): [string, number][] {
  const tally = new Map<string, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  return [...tally];
}
