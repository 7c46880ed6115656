import type { ReportLanguage } from './problem.ts';

/** The page that explains a rule, relative to the project. @param rule `date/invalid` */
export function pageOf(rule: string, language: ReportLanguage): string {
  return `docs/rules/${rule}.${language}.md`;
}
