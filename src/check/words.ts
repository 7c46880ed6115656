import type { ReportLanguage } from '../problems/problem.ts';
import type { PathFault } from './paths.ts';

/** What `npm run check` itself says to people. */
export interface Words {
  usage: string;
  clean: (articles: number) => string;
  fault: (fault: PathFault, contentLabel: string) => string;
  mended: (files: number, dryRun: boolean) => string;
  left: (file: string, fault: string) => string;
  fixable: (count: number) => string;
}

const en: Words = {
  usage: `Usage: npm run check [-- [--fix [--dry-run]] [--format text|json|github] [--against MANIFEST] [--strict] [PATHS…]]
PATHS are files or folders of the content folder. docs/check.en.md says more.
`,
  clean: (articles) => `No problems in ${articles} texts.\n`,
  fault: ({ kind, path }, contentLabel) =>
    kind === 'missing'
      ? `There is no file or folder "${path}", neither from here nor in ${contentLabel}.\n`
      : `"${path}" is not in the content folder ${contentLabel}, so there is nothing to check.\n`,
  mended: (files, dryRun) =>
    dryRun
      ? `${files} ${files === 1 ? 'file' : 'files'} would be mended; nothing was written.\n`
      : `${files} ${files === 1 ? 'file' : 'files'} mended.\n`,
  left: (file, fault) =>
    fault === 'changed'
      ? `${file} was changed by somebody else meanwhile, and left alone. Check again.\n`
      : `${file} could not be written: ${fault}\n`,
  fixable: (count) => `--fix can mend ${count} of them.\n`,
};

const zh: Words = {
  usage: `用法：npm run check [-- [--fix [--dry-run]] [--format text|json|github] [--against 清单] [--strict] [路径…]]
“路径”是内容文件夹中的文件或文件夹。详见 docs/check.zh.md。
`,
  clean: (articles) => `检查了 ${articles} 篇，没有问题。\n`,
  fault: ({ kind, path }, contentLabel) =>
    kind === 'missing'
      ? `找不到“${path}”：当前位置和 ${contentLabel} 中都没有。\n`
      : `“${path}”不在内容文件夹 ${contentLabel} 之中，无从检查。\n`,
  mended: (files, dryRun) =>
    dryRun ? `可修正 ${files} 个文件；未写入任何内容。\n` : `已修正 ${files} 个文件。\n`,
  left: (file, fault) =>
    fault === 'changed'
      ? `${file} 在此期间被改动，未作修正。请重新检查。\n`
      : `${file} 无法写入：${fault}\n`,
  fixable: (count) => `其中 ${count} 处可用 --fix 修正。\n`,
};

export const words: Record<ReportLanguage, Words> = { zh, en };
