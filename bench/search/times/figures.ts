import type { Times } from './times.ts';
import type { Answered, Progress } from './visit.ts';

/** What half of the measurements keep to, and what 19 of 20 do. */
export interface Quantiles {
  median: number;
  p95: number;
}

export type ProgressFigures = Record<keyof Progress, Quantiles>;

/** The queries of one way to ask. */
export interface AnswerFigures extends Record<'first' | 'all' | 'whole', ProgressFigures> {
  label: string;
  queries: number;
  /** The most that older periods had to be asked for. */
  deeper: number;
  /** Milliseconds; 0 where no task took 50. */
  longestTask: number;
  /** Queries with a task of 50 ms or more. */
  withLongTask: number;
}

export interface TimeFigures {
  page: ProgressFigures;
  answers: AnswerFigures[];
}

export function figuresOf({ page, ...ways }: Times): TimeFigures {
  return {
    page: progressOf(page),
    answers: Object.entries(labels).map(([way, label]) =>
      answersOf(label, ways[way as keyof typeof labels]),
    ),
  };
}

/** The median, and the nearest rank at 95 %. @throws Error where there is no value */
export function quantiles(values: readonly number[]): Quantiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const value = sorted[Math.ceil(sorted.length * share) - 1];
    if (value === undefined) throw new Error('Nothing was measured.');
    return value;
  };
  return { median: at(0.5), p95: at(0.95) };
}

const labels: Record<Exclude<keyof Times, 'page'>, string> = {
  address: 'cold, by address',
  typed: 'cold, typed in the idle page',
  again: 'the address again, warm cache',
  next: 'typed after other queries',
};

function answersOf(label: string, answers: readonly Answered[]): AnswerFigures {
  const of = (part: 'first' | 'all' | 'whole') => progressOf(answers.map((each) => each[part]));
  return {
    ...{ label, queries: answers.length, first: of('first'), all: of('all'), whole: of('whole') },
    deeper: Math.max(...answers.map(({ deeper }) => deeper)),
    longestTask: Math.max(...answers.map(({ longestTask }) => longestTask)),
    withLongTask: answers.filter(({ longestTask }) => longestTask > 0).length,
  };
}

function progressOf(all: readonly Progress[]): ProgressFigures {
  const of = (figure: keyof Progress) => quantiles(all.map((each) => each[figure]));
  return { ms: of('ms'), bytes: of('bytes'), requests: of('requests') };
}
