import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeText } from '../article/text.ts';
import { readEnvironment } from '../environment.ts';
import { walk } from '../files/walk.ts';
import { loadVocabulary, timeZones } from '../loader/vocabulary.ts';
import { begin, begun, complete, MoveConflict } from '../move/carryOut.ts';
import { planMove } from '../move/plan.ts';
import { printPlan } from '../move/report.ts';
import { whatMoves } from '../move/where.ts';
import { printText } from '../problems/text.ts';
import { site } from '../site.config.ts';

/**
 * `npm run move -- OLD NEW [--dry-run]`: gives an article, or a folder of them, another address. Exit code 1 where it
 * cannot be, and nothing has changed then.
 */
const { contentDir, contentLabel, publicDir, reportLanguage } = readEnvironment();
const zh = reportLanguage === 'zh';

const texts = {
  usage: zh
    ? '用法：npm run move -- 旧 新 [--dry-run]\n“旧”与“新”可以是文件、文件夹或网址，如 articles/2022/07/28/a.md、/2022/07/28/a/'
    : 'Usage: npm run move -- OLD NEW [--dry-run]\nOLD and NEW are files, folders or addresses: articles/2022/07/28/a.md, /2022/07/28/a/',
  missing: (name: string) =>
    zh
      ? `没有 ${name}：内容中没有这个文件、文件夹或网址`
      : `There is no ${name} in the content: no file, no folder, no address`,
  outside: (name: string) =>
    zh
      ? `不能移到 ${name}：文章要放在 articles/ 之中`
      : `${name} is no place for an article: write one in articles/, or an address`,
  page: (name: string) =>
    zh
      ? `${name} 是固定页面，不能用此命令移动：请自己改文件名，并把旧网址写进它的 aliases`
      : `${name} is a standing page, which this command does not move: rename it yourself, and write its old address into its aliases`,
  same: (name: string) => (zh ? `${name} 就是现在的位置` : `${name} is where it is now`),
  exists: (file: string) =>
    zh ? `${file} 已经存在，不会覆盖` : `${file} is there already, and is not overwritten`,
  refused: zh
    ? '什么也没有改动。请先改正上列问题。'
    : 'Nothing was changed. Mend the problems above first.',
  dry: zh ? '（试运行，什么也没有改动）' : '(a dry run: nothing was changed)',
  resumed: zh ? '上次中断的移动已经完成：' : 'The move that was cut short is complete now: ',
  conflict: (file: string) =>
    zh
      ? `${file} 与移动开始时不同，移动停在这里。请把它恢复原样，再运行一次；或删去 ${contentLabel}.moving 放弃余下的步骤。`
      : `${file} is not as it was when the move began, and it stops here. Put it back as it was and run this again, or delete ${contentLabel}.moving to give up the rest.`,
};

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof MoveConflict)) throw error;
  console.error(texts.conflict(contentLabel + error.file));
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const parsed = readArguments();
  if (!parsed) return fail(texts.usage);
  const { names, dryRun } = parsed;
  const unfinished = begun(contentDir);
  if (unfinished) {
    complete(contentDir);
    console.log(texts.resumed + unfinished.join(' '));
    if (unfinished.join('\0') === names.join('\0')) return 0;
  }
  const { files } = walk(contentDir);
  const wanted = whatMoves(names, files, [contentLabel, `./${contentLabel}`, `${contentDir}/`]);
  if ('kind' in wanted) return fail(texts[wanted.kind](wanted.name));
  const problems = [...wanted.renamed.keys()]
    .filter((file) => file.endsWith('.md'))
    .map((file) => decodeText(readFileSync(join(contentDir, file)), file))
    .filter((text) => typeof text !== 'string');
  if (problems.length > 0) {
    return fail(printText(problems, contentLabel, reportLanguage) + texts.refused);
  }
  const { vocabulary } = await loadVocabulary(contentDir, files);
  const plan = planMove(wanted.renamed, wanted.alone, {
    files,
    publicFiles: new Set(walk(publicDir).files),
    // Read anew each time: an archive has more text than should be held.
    textOf: (file) => exactText(readFileSync(join(contentDir, file))),
    context: { lang: site.lang, timeZone: timeZones(vocabulary, site.timeZone) },
  });
  if ('kind' in plan) {
    if (plan.kind === 'exists') return fail(texts.exists(contentLabel + plan.file));
    return fail(printText(plan.problems, contentLabel, reportLanguage) + texts.refused);
  }
  console.log(printPlan(plan, contentLabel, reportLanguage));
  if (dryRun) {
    console.log(texts.dry);
    return 0;
  }
  begin(contentDir, plan, names);
  complete(contentDir);
  return 0;
}

function readArguments(): { names: [string, string]; dryRun: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    const [from, to, ...more] = positionals;
    if (!from || !to || more.length > 0) return null;
    return { names: [from, to], dryRun: values['dry-run'] };
  } catch {
    return null;
  }
}

/** With its byte order mark; nothing for what is not UTF-8, which could not be written back as it was. */
function exactText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}

function fail(text: string): number {
  console.error(text);
  return 1;
}
