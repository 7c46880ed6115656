import type { Facet } from '../facets.ts';

/** What a reader asks for, as the search page's address says it. */
export interface SearchRequest {
  query: string;
  order: Order;
  /** First and last year, four digits each; `''` for an open end. */
  from: string;
  to: string;
  /** By facet, the one value that articles must have; those without are not asked for. */
  values: Partial<Record<Facet, string>>;
}

/** How many results are shown at once, and how many more. A phone's screen shows three or four. */
export const PAGE = 10;

/** By how well they fit, or by day. */
export const ORDERS = ['best', 'newest', 'oldest'] as const;

export type Order = (typeof ORDERS)[number];

/** `?q=…&order=newest&year=2019-2021&section=…&source=…&tag=…`: what makes no sense is left out. */
export function readRequest(address: URL): SearchRequest {
  const { searchParams } = address;
  const value = (name: string) => searchParams.get(name)?.trim() ?? '';
  const order = ORDERS.find((each) => each === value('order')) ?? 'best';
  const [, first = '', dash = '', last = ''] = YEARS.exec(value('year')) ?? [];
  const [from, to] = inOrder(first, dash === '' ? first : last);
  const values: SearchRequest['values'] = {};
  for (const facet of ['section', 'source', 'tag'] as const) {
    if (value(facet) !== '') values[facet] = value(facet);
  }
  return { query: value('q'), order, from, to, values };
}

/** Years the other way round are meant the same. */
export function inOrder(from: string, to: string): [from: string, to: string] {
  return from !== '' && to !== '' && from > to ? [to, from] : [from, to];
}

/** An address that says what is asked for; what else it says stays. */
export function writeRequest(address: URL, request: SearchRequest): URL {
  const { query, order, values } = request;
  const written = new URL(address);
  const said = { q: query.trim(), order: order === 'best' ? '' : order, year: yearsOf(request) };
  const { section = '', source = '', tag = '' } = values;
  for (const [name, value] of Object.entries({ ...said, section, source, tag })) {
    if (value === '') written.searchParams.delete(name);
    else written.searchParams.set(name, value);
  }
  return written;
}

/** Whether it asks for some articles only. */
export function isNarrowed({ from, to, values }: SearchRequest): boolean {
  return from !== '' || to !== '' || Object.keys(values).length > 0;
}

/** The same query, of all articles. */
export function widened(request: SearchRequest): SearchRequest {
  return { ...request, from: '', to: '', values: {} };
}

const YEARS = /^(\d{4})?(-)?(\d{4})?$/;

function yearsOf({ from, to }: SearchRequest): string {
  return from === to ? from : `${from}-${to}`;
}
