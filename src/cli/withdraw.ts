import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cancel, isCancel, text as ask } from '@clack/prompts';
import { Temporal } from 'temporal-polyfill';
import { addressOf } from '../article/address.ts';
import { parseDate } from '../article/date.ts';
import { readArticle } from '../article/read.ts';
import { decodeText } from '../article/text.ts';
import { undoWithdrawal, withdraw } from '../article/withdraw.ts';
import { readEnvironment } from '../environment.ts';
import { replaceFile } from '../files/replace.ts';
import { walk } from '../files/walk.ts';
import { loadVocabulary, timeZones } from '../loader/vocabulary.ts';
import { whichArticle } from '../move/where.ts';
import { printText } from '../problems/text.ts';
import { site } from '../site.config.ts';

/**
 * `npm run withdraw -- ARTICLE --reason "…" [--date YYYY-MM-DD]`, and `--undo`: takes an article back, and leaves the
 * notice at its address. Exit code 1 where nothing was written.
 */
const { contentDir, contentLabel, reportLanguage } = readEnvironment();
const zh = reportLanguage === 'zh';

const texts = {
  usage: zh
    ? '用法：npm run withdraw -- 文章 --reason "撤下的原因" [--date 2026-05-14]\n恢复：npm run withdraw -- 文章 --undo\n“文章”可以是文件、文件夹或网址'
    : 'Usage: npm run withdraw -- ARTICLE --reason "why" [--date 2026-05-14]\nTo take it back: npm run withdraw -- ARTICLE --undo\nARTICLE is a file, a folder or an address',
  missing: (name: string) =>
    zh ? `内容中没有文章 ${name}` : `There is no article ${name} in the content`,
  ask: zh ? '为什么撤下？读者会看到这句话。' : 'Why is it withdrawn? Readers will see this.',
  needed: zh ? '请写明原因。' : 'Say why.',
  cancelled: zh ? '什么也没有改动。' : 'Nothing was changed.',
  changed: (name: string) =>
    zh
      ? `在此期间有人改动了 ${contentLabel}${name}，因此这里什么也没有改动。请看过之后再试一次。`
      : `Somebody changed ${contentLabel}${name} meanwhile, so nothing was changed here. Look at it, and try again.`,
  date: (value: string) =>
    zh
      ? `“${value}”不是日期。请写成 2026-05-14。`
      : `"${value}" is not a date. Write it as 2026-05-14.`,
  refused: zh
    ? '什么也没有改动。请先改正上列问题。'
    : 'Nothing was changed. Mend the problems above first.',
  already: zh
    ? '这篇文章已经撤下。要改写原因，请先用 --undo 恢复。'
    : 'It is withdrawn already. To change the reason, take that back with --undo first.',
  notWithdrawn: zh ? '这篇文章没有撤下。' : 'It is not withdrawn.',
  done: (url: string, reason: string) =>
    zh
      ? `已撤下。下次发布后，${url} 只显示“本文已撤下”、日期和原因：\n  ${reason}\n列表、订阅和搜索中不再有它；正文仍在文件里，用 --undo 可以恢复。`
      : `Withdrawn. From the next build on, ${url} says only that it was withdrawn, when, and why:\n  ${reason}\nLists, feeds and search let it go. Its text stays in the file; --undo brings it back.`,
  undone: (url: string) =>
    zh
      ? `已恢复。下次发布后，${url} 重新显示全文。`
      : `Taken back. From the next build on, ${url} shows the article again.`,
};

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = readArguments();
  if (!parsed) return fail(texts.usage);
  const { article, undo } = parsed;
  const { files } = walk(contentDir);
  const file = whichArticle(article, files, [contentLabel, `./${contentLabel}`, `${contentDir}/`]);
  if (file === null) return fail(texts.missing(article));
  const name = join(contentDir, file);
  const bytes = readFileSync(name);
  const legible = decodeText(bytes, file);
  const { vocabulary } = await loadVocabulary(contentDir, files);
  const path = addressOf(file, 'articles');
  const context = { lang: site.lang, timeZone: timeZones(vocabulary, site.timeZone) };
  const read = typeof legible === 'string' ? readArticle(legible, file, path, context) : [legible];
  const problems = (Array.isArray(read) ? read : read.problems).filter(
    ({ severity }) => severity === 'error',
  );
  if (Array.isArray(read) || problems.length > 0) {
    return fail(printText(problems, contentLabel, reportLanguage) + texts.refused);
  }
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const isWithdrawn = read.frontMatter.withdrawn !== null;
  if (undo) {
    if (!isWithdrawn) return fail(texts.notWithdrawn);
    if (replaceFile(name, bytes, undoWithdrawal(before))) return fail(texts.changed(file));
    console.log(texts.undone(`/${path}/`));
    return 0;
  }
  if (isWithdrawn) return fail(texts.already);
  const date = parsed.date ?? Temporal.Now.plainDateISO(site.timeZone).toString();
  if ('rule' in parseDate(date)) return fail(texts.date(date));
  const reason = parsed.reason.trim() || (await askReason());
  if (reason === null) return fail(process.stdin.isTTY ? texts.cancelled : texts.usage);
  const after = withdraw(before, { date, reason });
  if (replaceFile(name, bytes, after)) return fail(texts.changed(file));
  console.log(texts.done(`/${path}/`, reason));
  return 0;
}

/** @returns null where nobody is there to be asked, or does not want to say */
async function askReason(): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const answer = await ask({
    message: texts.ask,
    validate: (value) => (value?.trim() ? undefined : texts.needed),
  });
  if (!isCancel(answer)) return answer.trim();
  cancel();
  return null;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        reason: { type: 'string', default: '' },
        date: { type: 'string' },
        undo: { type: 'boolean', default: false },
      },
    });
    const [article, ...more] = positionals;
    return article && more.length === 0 ? { article, ...values } : null;
  } catch {
    return null;
  }
}

function fail(text: string): number {
  console.error(text);
  return 1;
}
