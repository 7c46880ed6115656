import { pageOf } from '../../problems/page.ts';
import type { ReportLanguage } from '../../problems/problem.ts';
import { printText } from '../../problems/text.ts';
import type { Rule, Severity } from '../../problems/rule.ts';
import { isOfBuilds, rules, type RuleName } from '../../problems/rules/index.ts';
import { isBinding } from '../../problems/settings.ts';
import type { Example } from './example.ts';

/** What is shown of a rule beside the rule itself. */
export interface Shown {
  /** Null where none can be shown. */
  example: Example | null;
  fixable: boolean;
}

const severities: Record<Severity, Record<ReportLanguage, string>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  advice: { zh: '建议', en: 'advice' },
};

const texts = {
  zh: {
    head: '级别：{severity}　自动修正：{fixable}　由谁报告：{where}',
    yes: '可以，`npm run check -- --fix`',
    no: '不可以',
    both: '构建和 `npm run check`',
    check: '`npm run check`',
    build: '构建',
    example: '例子',
    prints: '检查后显示：',
    none: '这条规则关乎网站的设置、已发布的网站，或不该放进版本库的文件，没有可举的例子。',
    switch: '改变级别',
    binding: '违反这条规则的内容无法发布，所以它总是错误，不能降级。',
    settings: '在 `src/site.config.ts` 中设定；可写 `error`、`warning`、`advice` 或 `off`：',
    index: '全部规则',
    introduction:
      '`npm run check` 和构建时检查的全部规则。“错误”会使构建失败，“警告”只作报告（`--strict` 时也算失败），“建议”只由 `npm run check` 提出。此页由 `npm run docs` 从规则生成。',
    columns: '| 规则 | 级别 | 自动修正 | 由谁报告 |',
    other: 'English',
  },
  en: {
    head: 'Severity: {severity} · Mended by itself: {fixable} · Reported by: {where}',
    yes: 'yes, `npm run check -- --fix`',
    no: 'no',
    both: 'builds and `npm run check`',
    check: '`npm run check`',
    build: 'builds',
    example: 'Example',
    prints: 'What is printed:',
    none: 'No article can show this rule: it is about settings, about the published site, or about files that no repository should hold.',
    switch: 'Another severity',
    binding:
      'What breaks this rule cannot be published. So it is always an error, and cannot be taken for less.',
    settings: 'In `src/site.config.ts`; one of `error`, `warning`, `advice` and `off`:',
    index: 'All rules',
    introduction:
      'All that `npm run check` and builds look for. Errors fail a build, warnings are only reported (and fail with `--strict`), advice is given by `npm run check` alone. `npm run docs` writes this page from the rules.',
    columns: '| rule | severity | mended by itself | reported by |',
    other: '中文',
  },
} as const;

/**
 * Rules that no fixture can break: they are about settings, about the published site, or about what no repository should
 * hold (names that a file system refuses, files that cannot be read, a picture of many megabytes).
 */
export const withoutExample: ReadonlySet<RuleName> = new Set<RuleName>([
  ...(['address/not-nfc', 'address/segment', 'address/too-long', 'address/vanished'] as const),
  ...(['file/unreadable', 'file/windows', 'picture/heavy'] as const),
  ...(['site/manifest', 'site/no-articles', 'site/out-dir'] as const),
  ...(['site/public', 'site/rule-binding', 'site/rule-severity', 'site/rule-unknown'] as const),
  ...(['site/cache-dir', 'site/feed-authority', 'site/url-invalid', 'site/url-missing'] as const),
]);

/** The page of a rule, as Markdown. */
export function printPage(name: RuleName, shown: Shown, language: ReportLanguage): string {
  const say = texts[language];
  const { about } = rules[name];
  const other = language === 'zh' ? 'en' : 'zh';
  const file = pageOf(name, other).replace(/^.*\//, '');
  return `${[
    `# ${name}`,
    head(name, shown, language),
    `[${say.other}](${file}) · [${say.index}](../README${language === 'en' ? '.en' : ''}.md)`,
    about[language],
    `## ${say.example}`,
    ...printExample(shown.example, language),
    `## ${say.switch}`,
    ...(isBinding(name)
      ? [say.binding]
      : [say.settings, `\`\`\`ts\nrules: { '${name}': '${another(name)}' },\n\`\`\``]),
  ].join('\n\n')}\n`;
}

/** The list of all rules, as Markdown. */
export function printIndex(fixable: ReadonlySet<string>, language: ReportLanguage): string {
  const say = texts[language];
  const rows = namesOf().map((name) => {
    const page = pageOf(name, language).replace('docs/rules/', '');
    const severity = severities[rules[name].severity][language];
    const mends = fixable.has(name) ? '✓' : '';
    return `| [\`${name}\`](${page}) | ${severity} | ${mends} | ${whereOf(name, language)} |`;
  });
  const other = language === 'zh' ? 'README.en.md' : 'README.md';
  const table = [say.columns, '| --- | --- | --- | --- |', ...rows].join('\n');
  return `${[`# ${say.index}`, `[${say.other}](${other})`, say.introduction, table].join('\n\n')}\n`;
}

/** Sorted by code units. */
export function namesOf(): RuleName[] {
  return (Object.keys(rules) as RuleName[]).sort();
}

function head(name: RuleName, { fixable }: Shown, language: ReportLanguage): string {
  const say = texts[language];
  return say.head
    .replace('{severity}', severities[rules[name].severity][language])
    .replace('{fixable}', fixable ? say.yes : say.no)
    .replace('{where}', whereOf(name, language));
}

/** These are about publishing, which a check does not do. */
const onlyBuilds: ReadonlySet<string> = new Set([
  'site/cache-dir',
  'site/feed-authority',
  'site/url-missing',
  'site/url-invalid',
  'site/out-dir',
]);

function whereOf(name: RuleName, language: ReportLanguage): string {
  const say = texts[language];
  if (onlyBuilds.has(name)) return say.build;
  return isOfBuilds(name) ? say.both : say.check;
}

function printExample(example: Example | null, language: ReportLanguage): string[] {
  const say = texts[language];
  if (example === null) return [say.none];
  const { problem, lines } = example;
  // A count of one problem says nothing.
  const report = printText([problem], '', language).replace(/\n\n[^\n]*\n$/, '');
  const source = lines.map(({ number, text }) => `${number} │ ${text}`).join('\n');
  const shown = lines.length > 0 ? [fenced(source)] : [];
  return [...shown, say.prints, fenced(report)];
}

function fenced(text: string): string {
  const fence = '`'.repeat(
    Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)),
  );
  return `${fence}text\n${text}\n${fence}`;
}

/** A setting that changes something. */
function another(name: RuleName): Severity | 'off' {
  const { severity } = rules[name] as Rule<never>;
  return severity === 'error' ? 'warning' : 'off';
}
