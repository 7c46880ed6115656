import { compareProblems, problemText, type Problem, type ReportLanguage } from './problem.ts';
import { isOfProject } from './text.ts';

const commands = { error: 'error', warning: 'warning', advice: 'notice' } as const;

/**
 * Problems as workflow commands, which GitHub shows beside the lines of a pull request.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @param nameOf a problem's file relative to the repository
 */
export function printGitHub(
  problems: readonly Problem[],
  nameOf: (file: string) => string,
  language: ReportLanguage,
): string {
  return problems
    .toSorted(compareProblems)
    .map((problem) => {
      const { rule, severity, file, line, column } = problem;
      // A setting such as SITE_URL is no file.
      const isFile = !isOfProject(file) || file.includes('/');
      const place = isFile ? `file=${property(nameOf(file))},line=${line},col=${column},` : '';
      const text = problemText(problem, language);
      return `::${commands[severity]} ${place}title=${property(rule)}::${data(isFile ? text : `${file}: ${text}`)}\n`;
    })
    .join('');
}

/** As the runner reads them back (actions/toolkit, packages/core/src/command.ts). */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
