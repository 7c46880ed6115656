import { rules, type DetailOf, type RuleName } from './rules/index.ts';
import type { Rule, Severity } from './rule.ts';

/** A place in a file: 1-based line and column (UTF-16 code units). */
export interface Place {
  line: number;
  column: number;
}

/** Something wrong in the content, as plain data. Texts are made by the printers. */
export interface Problem extends Place {
  rule: RuleName;
  severity: Severity;
  /**
   * Relative to the content folder with `/` between segments; or a setting's name such as `SITE_URL`, or a file of the
   * project below `src/`.
   */
  file: string;
  detail: Record<string, string>;
  /** Whether `npm run check -- --fix` can mend it. */
  fixable?: true;
}

export type ReportLanguage = 'zh' | 'en';

/** Where a problem that concerns a whole file is shown. */
export const fileStart: Place = { line: 1, column: 1 };

export function problem<Name extends RuleName>(
  rule: Name,
  file: string,
  { line, column }: Place,
  detail: DetailOf<Name>,
): Problem {
  return { rule, severity: rules[rule].severity, file, line, column, detail };
}

/** What is wrong and what to write instead, one or two sentences. */
export function problemText({ rule, detail }: Problem, language: ReportLanguage): string {
  const { [language]: text } = rules[rule] as Rule<Record<string, string>>;
  return text(detail);
}

/** A total order for reports: file, place, rule, text. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(problemText(a, 'en'), problemText(b, 'en'))
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
