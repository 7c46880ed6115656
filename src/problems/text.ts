import { compareProblems, problemText, type Problem, type ReportLanguage } from './problem.ts';

/**
 * Problems as lines for a terminal, grouped by file, with a count at the end. Empty for no problems.
 * `root` is put before each content file's name, so that the name can be clicked or opened.
 */
export function printText(problems: Problem[], root: string, language: ReportLanguage): string {
  if (problems.length === 0) return '';
  const lines: string[] = [];
  const byFile = Map.groupBy(problems.toSorted(compareProblems), ({ file }) => file);
  for (const [file, found] of byFile) {
    lines.push(shownName(file, root));
    const places = found.map(({ line, column }) => `${line}:${column}`);
    const width = places.reduce((most, place) => Math.max(most, place.length), 0);
    found.forEach((problem, index) => {
      const mark = problem.severity === 'error' ? '✗' : '!';
      lines.push(
        `  ${(places[index] ?? '').padStart(width)}  ${mark} ${problem.rule}  ${problemText(problem, language)}`,
      );
    });
    lines.push('');
  }
  lines.push(countText(problems, language));
  return lines.join('\n') + '\n';
}

/** A file's name as people open it. Settings and the project's own files are not in the content folder. */
export function shownName(file: string, root: string): string {
  return /^[A-Z_]+$|^(src|public)\//.test(file) ? file : root + file;
}

export function countText(problems: readonly Problem[], language: ReportLanguage): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (language === 'zh') return `${errors} 个错误，${warnings} 个警告`;
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}
