import { compareProblems, problemText, type Problem, type ReportLanguage } from './problem.ts';
import type { Severity } from './rule.ts';

/**
 * Problems as lines for a terminal, grouped by file, with a count at the end. Empty for no problems.
 * `root` is put before each content file's name, so that the name can be clicked or opened.
 */
export function printText(problems: Problem[], root: string, language: ReportLanguage): string {
  if (problems.length === 0) return '';
  const lines: string[] = [];
  const byFile = Map.groupBy(problems.toSorted(compareProblems), ({ file }) => file);
  for (const [file, found] of byFile) {
    lines.push(shownFile(file, root));
    const places = found.map(({ line, column }) => `${line}:${column}`);
    const width = places.reduce((most, place) => Math.max(most, place.length), 0);
    found.forEach((problem, index) => {
      const mark = marks[problem.severity];
      lines.push(
        `  ${(places[index] ?? '').padStart(width)}  ${mark} ${problem.rule}  ${problemText(problem, language)}`,
      );
    });
    lines.push('');
  }
  lines.push(countText(problems, language));
  return lines.join('\n') + '\n';
}

/** How people are shown a problem's file; settings and the project's own files are not in the content folder. */
export function shownFile(file: string, root: string): string {
  return isOfProject(file) ? file : root + file;
}

/** Whether a problem's file is a setting or a file of the project, and not one of the content folder. */
export function isOfProject(file: string): boolean {
  return /^[A-Z_]+$|^(src|public)\//.test(file);
}

const marks = { error: '✗', warning: '!', advice: '·' } as const;

/** How many of each there are, in words. */
export function countText(problems: readonly Problem[], language: ReportLanguage): string {
  const { errors, warnings, advice } = countProblems(problems);
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const zh = [`${errors} 个错误`, `${warnings} 个警告`];
  const en = [counted(errors, 'error'), counted(warnings, 'warning')];
  if (advice > 0) {
    zh.push(`${advice} 条建议`);
    en.push(`${counted(advice, 'piece')} of advice`);
  }
  return language === 'zh' ? zh.join('，') : en.join(', ');
}

export interface Counts {
  errors: number;
  warnings: number;
  advice: number;
}

export function countProblems(problems: readonly Problem[]): Counts {
  const of = (severity: Severity) => problems.filter((one) => one.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), advice: of('advice') };
}
