import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDate } from '../article/date.ts';
import { readEnvironment } from '../environment.ts';
import { openDisk, openDryDisk } from '../import/disk.ts';
import { faultText } from '../import/faults.ts';
import type { Format } from '../import/format.ts';
import { formats } from '../import/formats/index.ts';
import { attentionText, headText, summaryText } from '../import/report/text.ts';
import { mayReplace, openReport, type Report } from '../import/report/write.ts';
import { emptyRow, type Row } from '../import/row.ts';
import { runImport, type Result } from '../import/run.ts';
import { chooseFormat, openSource } from '../import/source.ts';
import type { InBoth } from '../problems/rule.ts';
import { site } from '../site.config.ts';
import { progressOf } from './progress.ts';

/**
 * `npm run import -- SOURCE`: brings what exists already into the content folder. Exit code 0 where all was read, 1 where
 * something could not be read or written, 2 for wrong usage.
 */

/** How many items that need a person the terminal lists; the report has them all. */
const listed = 20;

const { contentDir, projectDir, reportLanguage: language } = readEnvironment();
async function main(): Promise<number> {
  const options = readArguments();
  if ('wrong' in options) return refuse(options.wrong);
  const opened = openSource(options.source);
  if (opened === null) return refuse(texts.noSource(options.source));
  const { source, links } = opened;
  const format =
    options.format === null
      ? await chooseFormat(source, formats)
      : (formats.find(({ name }) => name === options.format) ?? []);
  if (Array.isArray(format)) return refuse(texts.whichFormat(names(format)));
  if (options.report !== null && !mayReplace(options.report)) {
    return refuse(texts.foreignReport(options.report));
  }
  const target = options.out === null ? contentDir : resolve(projectDir, options.out);
  const head = { source: options.source, format: format.name, dryRun: options.dryRun };
  let report: Report | null = null;
  try {
    if (options.report !== null) report = openReport(options.report, head, language);
  } catch (error) {
    return refuse(texts.noReport(options.report ?? '', faultText(error)));
  }
  const attention: string[] = [];
  let more = 0;
  const tell = (row: Row): void => {
    report?.tell(row);
    const text = attentionText(row, language);
    if (text === null) return;
    if (attention.length < listed) attention.push(text);
    else more += 1;
  };
  for (const file of links) {
    tell({ ...emptyRow('skipped', { file, line: null }), why: texts.link });
  }
  const looking = progressOf(process.stderr, language, 'look');
  const importing = progressOf(process.stderr, language, 'import');
  let result: Result;
  let reportFault: InBoth | null;
  try {
    result = await runImport({
      ...{ source, format, contentDir: target, tell },
      disk: options.dryRun ? openDryDisk(target) : openDisk(target),
      read: {
        ...{ timeZone: site.timeZone, lang: site.lang },
        ...{ date: options.date, drafts: options.drafts },
        progress: (done, total) => {
          looking.end();
          importing.show(done, total);
        },
      },
      look: looking.show,
    });
    result.counts.skipped += links.length;
    importing.end();
    reportFault = report?.end(result) ?? null;
  } catch (error) {
    importing.end();
    report?.abandon();
    console.error(`✗ ${faultText(error)[language]}`);
    return 1;
  }
  console.log(headText(head, language));
  for (const line of attention) console.log(`  ${line}`);
  if (more > 0) console.log(`  ${texts.more(more)[language]}`);
  console.log(summaryText(result.counts, result.stopped, language));
  if (result.counts.written > 0 && !options.dryRun) console.log(texts.next[language]);
  if (reportFault !== null) {
    console.error(`✗ ${texts.noReport(options.report ?? '', reportFault)[language]}`);
  }
  return result.counts.failed > 0 || result.stopped !== null || reportFault !== null ? 1 : 0;
}

interface Options {
  source: string;
  format: string | null;
  out: string | null;
  dryRun: boolean;
  report: string | null;
  date: string | null;
  drafts: boolean;
}

function readArguments(): Options | { wrong: InBoth } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        ...{ format: { type: 'string' }, out: { type: 'string' }, report: { type: 'string' } },
        ...{
          date: { type: 'string' },
          'dry-run': { type: 'boolean' },
          drafts: { type: 'boolean' },
        },
      },
    });
    const [source, ...others] = positionals;
    if (source === undefined || others.length > 0) return { wrong: texts.usage };
    const { format = null, out = null, report = null, date = null, drafts = false } = values;
    const written = date === null ? null : parseDate(date);
    if (written !== null && ('rule' in written || written.time !== null)) {
      return { wrong: texts.wrongDate(date ?? '') };
    }
    return { source, format, out, report, date, drafts, dryRun: values['dry-run'] ?? false };
  } catch (error) {
    const reason = faultText(error);
    return {
      wrong: { en: `${reason.en}\n${texts.usage.en}`, zh: `${reason.zh}\n${texts.usage.zh}` },
    };
  }
}

function refuse(text: InBoth): number {
  console.error(text[language]);
  return 2;
}

function names(candidates: readonly Format[]): string {
  return (candidates.length > 0 ? candidates : formats).map(({ name }) => name).join(', ');
}

const texts = {
  usage: {
    en: 'Usage: npm run import -- SOURCE [--format NAME] [--out FOLDER] [--dry-run] [--report FILE] [--date YYYY-MM-DD] [--drafts]',
    zh: '用法：npm run import -- 来源 [--format 格式] [--out 文件夹] [--dry-run] [--report 文件] [--date YYYY-MM-DD] [--drafts]',
  },
  noSource: (name: string) => ({ en: `There is no ${name}.`, zh: `没有 ${name}。` }),
  whichFormat: (list: string) => ({
    en: `Which format this is cannot be told for sure. Choose one with --format: ${list}.`,
    zh: `无法确定来源的格式。请用 --format 指明：${list}。`,
  }),
  wrongDate: (date: string) => ({
    en: `--date ${date} is not a day. Write YYYY-MM-DD.`,
    zh: `--date ${date} 不是日期。请写成 YYYY-MM-DD。`,
  }),
  foreignReport: (name: string) => ({
    en: `${name} is there already and is no report of an import; it stays. Choose another name.`,
    zh: `${name} 已存在，而且不是导入报告，不会覆盖。请换一个名称。`,
  }),
  noReport: (name: string, { en, zh }: InBoth) => ({
    en: `The report ${name} cannot be written: ${en}`,
    zh: `无法写入报告 ${name}：${zh}`,
  }),
  link: {
    en: 'It is a symbolic link, which is not followed.',
    zh: '是符号链接，不跟随。',
  },
  more: (count: number) => ({
    en: `… and ${count} more: --report FILE lists them all.`,
    zh: `……另有 ${count} 项：用 --report 文件名 可全部列出。`,
  }),
  next: { en: 'Next: npm run check', zh: '下一步：npm run check' },
};

process.exitCode = await main().catch((error: unknown) => {
  console.error(`✗ ${faultText(error)[language]}`);
  return 1;
});
