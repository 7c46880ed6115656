import type { Answer } from '../scan/compare.ts';

/** Queries that find something, of every kind in turn: 20 to be asked from nothing, 60 in one page. */
export function chooseQueries(answers: readonly Answer[]): { cold: string[]; warm: string[] } {
  const finding = answers.filter(({ found }) => found.size > 0).map(({ query }) => query);
  const byKind = [...Map.groupBy(finding, ({ kind }) => kind).values()];
  const longest = Math.max(...byKind.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, index) =>
    byKind.flatMap((queries) => queries[index]?.text ?? []),
  ).flat();
  return { cold: inTurn.slice(0, COLD), warm: inTurn.slice(COLD, COLD + WARM) };
}

const COLD = 20;
const WARM = 60;
