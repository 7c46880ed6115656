import { compareProblems, type Problem } from './problem.ts';

/** The problems of one file, in its order. */
export interface Group {
  file: string;
  problems: Problem[];
}

/**
 * Problems for somebody who looks at one page: those of its file, and by file those of the others, files with errors first.
 * @param file in the content folder; null where the page is not a file's
 */
export function problemsFor(
  file: string | null,
  problems: readonly Problem[],
): { own: Problem[]; others: Group[] } {
  const groups = [...Map.groupBy(problems.toSorted(compareProblems), (one) => one.file)].map(
    ([name, found]): Group => ({ file: name, problems: found }),
  );
  const hasError = (group: Group) => group.problems.some(({ severity }) => severity === 'error');
  const others = groups.filter((group) => group.file !== file);
  return {
    own: groups.find((group) => group.file === file)?.problems ?? [],
    others: [...others.filter(hasError), ...others.filter((group) => !hasError(group))],
  };
}
