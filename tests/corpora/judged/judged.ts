import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A reader's query, and how well articles answer it: see README.md. */
export interface JudgedQuery {
  query: string;
  /** What kind of query it is: a name, a product, several words… */
  kind: string;
  /** By the beginning of an article's path, which no other has, from 0 to 3. Others are taken for 0. */
  grades: Map<string, number>;
}

/** The queries of queries.json. */
export function readJudged(): JudgedQuery[] {
  const file = readFileSync(join(import.meta.dirname, 'queries.json'), 'utf8');
  const written = JSON.parse(file) as Record<string, { kind: string; grades: Grades }>;
  return Object.entries(written).map(([query, { kind, grades }]) => ({
    query,
    kind,
    grades: new Map(
      Object.entries(grades).flatMap(([grade, paths]) =>
        paths.map((path) => [path, Number(grade)] as const),
      ),
    ),
  }));
}

/** By grade, the beginnings of paths. */
type Grades = Record<string, string[]>;

/**
 * The normalized discounted cumulative gain of the first ten: 1 where no order of the judged articles would be better, 0
 * where none of the ten is any good. A grade counts 2^grade − 1, and by the logarithm of its rank.
 *
 * @param addresses `/2018/01/slug/`, the best first
 */
export function ndcg(addresses: readonly string[], { grades }: JudgedQuery): number {
  const all = [...grades];
  const gradeOf = (address: string) =>
    all.find(([path]) => address.startsWith(`/${path}`))?.[1] ?? 0;
  const best = [...grades.values()].sort((a, b) => b - a);
  return gain(addresses.map(gradeOf)) / gain(best);
}

function gain(grades: readonly number[]): number {
  return grades
    .slice(0, 10)
    .reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
