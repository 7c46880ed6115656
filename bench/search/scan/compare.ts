import type { Query } from '../queries/queries.ts';

/** A query's answer beside what a scan of the texts gives; all are ids. */
export interface Answer {
  query: Query;
  found: ReadonlySet<string>;
  expected: ReadonlySet<string>;
}

/** How the queries of a kind were answered: shares from 0 to 1, means over the queries; null where there were none. */
export interface Accuracy {
  kind: string;
  queries: number;
  /** Queries that found just what was expected. */
  exact: number;
  /** Of the articles expected, those found; a query that expects none has all. */
  recall: number | null;
  /** Of the articles found, those expected; a query that finds none has no wrong one. */
  precision: number | null;
  /** Queries that found the article they were taken out of. */
  own: number;
  disagreements: Disagreement[];
}

/** A query that did not find what was expected, with articles by their addresses. */
export interface Disagreement {
  query: string;
  /** How many were expected and not found, and some of them. */
  missed: number;
  missing: string[];
  /** How many were found and not expected, and some of them. */
  wrong: number;
  extra: string[];
}

/** @param addressOf by id */
export function accuracyOf(
  kind: string,
  answers: readonly Answer[],
  addressOf: (id: string) => string,
): Accuracy {
  const of = answers.filter(({ query }) => query.kind === kind);
  const mean = (value: (answer: Answer) => number) =>
    of.length === 0 ? null : of.reduce((sum, answer) => sum + value(answer), 0) / of.length;
  const disagreements = of.flatMap(({ query, found, expected }) => {
    const missing = [...expected.difference(found)].map(addressOf).sort();
    const extra = [...found.difference(expected)].map(addressOf).sort();
    if (missing.length + extra.length === 0) return [];
    return {
      ...{ query: query.text, missed: missing.length, missing: missing.slice(0, SHOWN) },
      ...{ wrong: extra.length, extra: extra.slice(0, SHOWN) },
    };
  });
  return {
    ...{ kind, queries: of.length, exact: of.length - disagreements.length },
    recall: mean(({ found, expected }) => share(expected.intersection(found), expected)),
    precision: mean(({ found, expected }) => share(found.intersection(expected), found)),
    own: of.filter(({ query, found }) => found.has(query.from)).length,
    disagreements,
  };
}

function share(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return whole.size === 0 ? 1 : part.size / whole.size;
}

const SHOWN = 10;
