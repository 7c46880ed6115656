import { structuredPatch } from 'diff';
import type { ReportLanguage } from '../problems/problem.ts';
import type { Plan } from './plan.ts';

/** What a move does, for the person who asked for it. @param root what names are shown with, such as `content/` */
export function printPlan(plan: Plan, root: string, language: ReportLanguage): string {
  const t = texts[language];
  const others = plan.edits.filter(({ file }) => !plan.moves.some(({ from }) => from === file));
  return [
    ...plan.moves.map(({ from, to }) => `${root}${from}\n  → ${root}${to}`),
    ...plan.addresses.map(({ from, to }) => t.address(`/${from}/`, `/${to}/`)),
    ...plan.stays.map(({ file, usedBy }) => t.stays(root + file, usedBy && root + usedBy)),
    ...plan.unmended.map(({ file, href }) => t.unmended(root + file, href)),
    ...plan.edits.flatMap(({ file, before, after }) => [root + file, ...difference(before, after)]),
    t.count(plan.moves.length, others.length),
  ].join('\n');
}

/** The lines that change, with their numbers. */
function difference(before: string, after: string): string[] {
  return structuredPatch('', '', before, after, '', '', { context: 0 }).hunks.flatMap(
    ({ oldStart, lines }) => {
      const shown = lines.filter((line) => /^[-+]/.test(line));
      return [`  @ ${oldStart}`, ...shown.map((line) => `  ${line.replace(/\r$/, '')}`)];
    },
  );
}

const texts = {
  zh: {
    address: (from: string, to: string) => `网址 ${from} 改为 ${to}，旧网址会转到新网址`,
    stays: (file: string, by: string | null) =>
      by === null ? `${file} 留在原处：新文件夹中已有同名文件` : `${file} 留在原处：${by} 也用到它`,
    unmended: (file: string, href: string) => `${file} 中的链接 ${href} 未能改写，请手工修改`,
    count: (moves: number, others: number) =>
      `移动 ${moves} 个文件，改写另外 ${others} 个文件中的链接`,
  },
  en: {
    address: (from: string, to: string) =>
      `The address ${from} becomes ${to}; the old one leads on`,
    stays: (file: string, by: string | null) =>
      by === null
        ? `${file} stays: its name is taken in the new folder`
        : `${file} stays: ${by} uses it too`,
    unmended: (file: string, href: string) =>
      `The link ${href} in ${file} could not be rewritten; change it by hand`,
    count: (moves: number, others: number) =>
      `Files moved: ${moves}. Other files with links rewritten: ${others}`,
  },
};
