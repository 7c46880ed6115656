import type { ReportLanguage } from '../../problems/problem.ts';
import type { InBoth } from '../../problems/rule.ts';
import { needsPerson, type Outcome, type Row } from '../row.ts';
import type { Finding } from '../format.ts';
import type { Head } from './write.ts';

const marks: Record<Outcome, string> = {
  written: '+',
  unchanged: '=',
  kept: '~',
  skipped: '-',
  failed: '✗',
};

const outcomes: Record<Outcome, InBoth> = {
  written: { en: 'written', zh: '已写入' },
  unchanged: { en: 'there already', zh: '已存在且相同' },
  kept: { en: 'there already and changed since, left alone', zh: '已存在但有改动，保持原样' },
  skipped: { en: 'skipped', zh: '已跳过' },
  failed: { en: 'failed', zh: '失败' },
};

const words = {
  extra: { en: 'extra', zh: '其他键（extra）' },
  aliases: { en: 'old addresses', zh: '旧网址' },
  files: { en: 'copied', zh: '已复制' },
  remote: { en: 'pictures elsewhere', zh: '外站图片' },
  missing: { en: 'missing', zh: '找不到' },
  left: { en: 'left out', zh: '略去' },
  shaped: { en: 'understood', zh: '推断' },
  needs: { en: 'needs you', zh: '需要处理' },
} satisfies Record<string, InBoth>;

const confidences: Record<Finding['confidence'], InBoth> = {
  stated: { en: '', zh: '' },
  derived: { en: ', derived', zh: '，推得' },
  guessed: { en: ', guessed', zh: '，猜测' },
};

export function headText({ source, format, dryRun }: Head, language: ReportLanguage): string {
  const dry = dryRun
    ? { en: ' (dry run: nothing was written)', zh: '（试运行：什么也没有写入）' }
    : null;
  return language === 'zh'
    ? `Backfile 导入：${source}，格式 ${format}${dry?.zh ?? ''}`
    : `Backfile import: ${source}, format ${format}${dry?.en ?? ''}`;
}

/** All that is known of one item, with a line break at its end. */
export function rowText(row: Row, language: ReportLanguage): string {
  const say = (text: InBoth) => text[language];
  const { from, outcome, file, why, fields } = row;
  const place = from.line === null ? from.file : `${from.file}:${from.line}`;
  const named = row.title === null ? '' : `  ${show(row.title)}`;
  const colon = language === 'zh' ? '：' : ': ';
  const line = (word: InBoth, text: string) => `    ${say(word)}${colon}${text}`;
  const lines = [
    `${marks[outcome]} ${place}${file === null ? named : ` → ${file}`}`,
    ...(why === null ? [] : [`    ${say(outcomes[outcome])}${colon}${say(why)}`]),
    ...Object.entries(fields).map(([key, { value, from: origin, confidence }]) => {
      const bracket = language === 'zh' ? ['（', '）'] : [' (', ')'];
      return `    ${key}: ${show(value)}${bracket[0] ?? ''}${say(origin)}${say(confidences[confidence])}${bracket[1] ?? ''}`;
    }),
    ...(row.extra.length === 0 ? [] : [line(words.extra, row.extra.join(', '))]),
    ...row.aliases.map((alias) => line(words.aliases, alias)),
    ...row.files.map((copy) => line(words.files, `${copy.href} → ${copy.file}`)),
    ...row.remote.map((href) => line(words.remote, href)),
    ...row.missing.map((href) => line(words.missing, href)),
    ...row.left.map(({ what, text }) =>
      line(words.left, say(what) + (text === null ? '' : `${colon}${show(text)}`)),
    ),
    ...row.shaped.map(({ what, text, confidence }) =>
      line(words.shaped, `${say(what)}${say(confidences[confidence])}${colon}${show(text)}`),
    ),
    ...row.needs.map((need) => line(words.needs, say(need))),
  ];
  return lines.join('\n') + '\n';
}

/** How many of what there is, and why the import ended early, if it did. */
export function summaryText(
  counts: Record<Outcome, number>,
  stopped: InBoth | null,
  language: ReportLanguage,
): string {
  const parts = (Object.entries(counts) as [Outcome, number][])
    .filter(([outcome, count]) => count > 0 || outcome === 'written')
    .map(([outcome, count]) =>
      language === 'zh' ? `${outcomes[outcome].zh} ${count}` : `${count} ${outcomes[outcome].en}`,
    );
  const sum = parts.join(language === 'zh' ? '，' : ', ');
  if (stopped === null) return sum;
  return language === 'zh'
    ? `${sum}\n✗ 导入中断：${stopped.zh}已写入的都完整，排除故障后再运行一次即可接着导入。`
    : `${sum}\n✗ The import ended early: ${stopped.en} What was written is whole; run it again when that is mended, and it goes on.`;
}

/** One line on an item that a person should look at; null for the others. */
export function attentionText(row: Row, language: ReportLanguage): string | null {
  if (!needsPerson(row)) return null;
  const say = (text: InBoth) => text[language];
  const guessed = Object.entries(row.fields)
    .filter(([, { confidence }]) => confidence === 'guessed')
    .map(([key]) => key);
  const what =
    row.outcome === 'failed' && row.why !== null
      ? say(row.why)
      : row.needs[0] !== undefined
        ? say(row.needs[0])
        : row.missing[0] !== undefined
          ? `${say(words.missing)} ${row.missing[0]}`
          : `${say(confidences.guessed).replace(/^[，, ]+/, '')}${language === 'zh' ? '：' : ': '}${guessed.join(', ')}`;
  return `${marks[row.outcome]} ${row.file ?? row.from.file}  ${what}`;
}

/** In one line, and no longer than a terminal takes well. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
