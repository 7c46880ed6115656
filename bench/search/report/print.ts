import { count, size } from '../../report/figures.ts';
import { table } from '../../report/table.ts';
import type { Accuracy, Disagreement } from '../scan/compare.ts';
import type { AnswerFigures, ProgressFigures, Quantiles } from '../times/figures.ts';
import type { SearchReport } from './report.ts';

/** A report as Markdown. */
export function printSearchReport(report: SearchReport): string {
  const { accuracy, peers, times } = report;
  const network = report.throttled ? '10 Mbit/s, 40 ms' : 'localhost';
  return [
    preface(report),
    '### What is found, against a scan of the texts',
    accuracyTable(accuracy, peers),
    ...disagreements(accuracy),
    `### What a reader waits, in milliseconds: the median / 19 of 20 (${network})`,
    timeTable(times.answers),
    '### What comes over the network',
    trafficTable(times.page, times.answers),
  ].join('\n\n');
}

function preface({ machine, command, articles }: SearchReport): string {
  const { cores, memory, platform, node } = machine;
  return [
    `\`${command}\``,
    `${cores} cores, ${size(memory)}, ${platform}, Node.js ${node}. ${count(articles)} articles.`,
  ].join('\n\n');
}

function accuracyTable(accuracy: readonly Accuracy[], peers: readonly Accuracy[] | null): string {
  const figures = ({ queries, exact, recall, precision, own }: Accuracy) => [
    ...[
      String(exact),
      share(recall),
      share(precision),
      share(queries === 0 ? null : own / queries),
    ],
  ];
  const head = ['exact', 'recall', 'precision', 'its own'];
  return table(
    ['queries', 'asked', ...head, ...(peers ? head.map((each) => `Pagefind: ${each}`) : [])],
    accuracy.map((each) => {
      const peer = peers?.find(({ kind }) => kind === each.kind);
      return [each.kind, String(each.queries), ...figures(each), ...(peer ? figures(peer) : [])];
    }),
  );
}

/** Three of each kind: the report as JSON has all. */
function disagreements(accuracy: readonly Accuracy[]): string[] {
  const lines = accuracy.flatMap(({ kind, disagreements: all }) =>
    all.slice(0, 3).map((each) => `- ${kind}: \`${each.query}\`: ${difference(each)}`),
  );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function difference({ missed, missing, wrong, extra }: Disagreement): string {
  return [
    ...(missed > 0 ? [`${missed} not found, such as ${missing[0] ?? ''}`] : []),
    ...(wrong > 0 ? [`${wrong} found beside, such as ${extra[0] ?? ''}`] : []),
  ].join('; ');
}

function timeTable(answers: readonly AnswerFigures[]): string {
  return table(
    [
      'asked',
      'queries',
      'first result',
      'all',
      'whole archive',
      'deeper',
      'longest task',
      '≥ 50 ms',
    ],
    answers.map(({ label, queries, first, all, whole, deeper, longestTask, withLongTask }) => [
      ...[label, String(queries), ...[first, all, whole].map(({ ms }) => both(ms, rounded))],
      ...[String(deeper), longestTask === 0 ? '< 50' : rounded(longestTask), String(withLongTask)],
    ]),
  );
}

function trafficTable(page: ProgressFigures, answers: readonly AnswerFigures[]): string {
  const cells = ({ bytes, requests }: ProgressFigures) => [
    both(bytes, size),
    both(requests, count),
  ];
  return table(
    ['asked', ...['first result', 'all', 'whole archive'].flatMap((to) => [to, 'requests'])],
    [
      ['the page, no query', ...Array<string>(4).fill(''), ...cells(page)],
      ...answers.map(({ label, first, all, whole }) => [
        ...[label, ...cells(first), ...cells(all), ...cells(whole)],
      ]),
    ],
  );
}

function both({ median, p95 }: Quantiles, print: (value: number) => string): string {
  return median === p95 ? print(median) : `${print(median)} / ${print(p95)}`;
}

function rounded(value: number): string {
  return count(Math.round(value));
}

/** Never rounded up to all. */
function share(value: number | null): string {
  return value === null ? 'n/a' : (Math.floor(value * 1000) / 1000).toFixed(3);
}
