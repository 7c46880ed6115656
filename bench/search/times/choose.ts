import type { Answer } from '../scan/compare.ts';

/** Queries that find something, of every kind in turn: so many to be asked from nothing, three times as many in one page. */
export function chooseQueries(
  answers: readonly Answer[],
  count: number,
): { cold: string[]; warm: string[] } {
  const finding = answers.filter(({ found }) => found.size > 0).map(({ query }) => query);
  const byKind = [...Map.groupBy(finding, ({ kind }) => kind).values()];
  const longest = Math.max(...byKind.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, index) =>
    byKind.flatMap((queries) => queries[index]?.text ?? []),
  ).flat();
  return { cold: inTurn.slice(0, count), warm: inTurn.slice(count, 4 * count) };
}
