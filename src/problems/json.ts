import { compareProblems, problemText, type Problem } from './problem.ts';
import { pageOf } from './page.ts';
import { countProblems, shownFile } from './text.ts';

/** Changes when something is taken out of the form or means something else; what is added changes nothing. */
export const jsonVersion = 1;

/**
 * Problems for programs, in the order of the text: `{ version, counts, problems }`, described in docs/check.en.md.
 * @param root put before the name of each file of the content folder
 */
export function printJson(problems: readonly Problem[], root: string): string {
  const listed = problems.toSorted(compareProblems).map((problem) => {
    const { rule, severity, file, line, column, fixable = false } = problem;
    return {
      ...{ rule, severity, file: shownFile(file, root), line, column },
      message: { zh: problemText(problem, 'zh'), en: problemText(problem, 'en') },
      fixable,
      page: { zh: pageOf(rule, 'zh'), en: pageOf(rule, 'en') },
    };
  });
  const report = { version: jsonVersion, counts: countProblems(problems), problems: listed };
  return `${JSON.stringify(report, null, 2)}\n`;
}
