import type { Cost } from '../measure/cost.ts';
import { kinds, type Change, type Changes } from '../measure/changes.ts';
import { stages } from '../measure/stages.ts';
import { count, figure, medianFigure, ratioFigure, size } from './figures.ts';
import type { PeerResult, Report } from './report.ts';
import { table } from './table.ts';

/** A report as Markdown. */
export function printReport(report: Report): string {
  return [
    preface(report),
    '### Whole builds',
    wholeTable(report),
    '### Stages: seconds of wall time / of CPU time',
    stageTable(report),
    '### Published files: added + changed − deleted, and the bytes to upload',
    changeTable(report),
  ].join('\n\n');
}

function preface({ machine, command, corpus, peers }: Report): string {
  const { cores, memory, platform, node } = machine;
  const others = corpus.otherFiles;
  return [
    `\`${command}\``,
    `${cores} cores, ${size(memory)}, ${platform}, Node.js ${node}${peers ? `, ${peers.hugoVersion}` : ''}. ` +
      `${count(corpus.articles)} articles of ${size(corpus.bytes)}, ${count(corpus.tags)} different tags, ` +
      `${count(others)} other file${others === 1 ? '' : 's'} of ${size(corpus.otherBytes)}.`,
  ].join('\n\n');
}

function wholeTable({ scenarios, peers }: Report): string {
  const costs = ({ wall, cpu, memory }: Cost) => [figure(wall), figure(cpu), figure(memory, 1e6)];
  return table(
    ['build', 'runs', 'wall s', 'CPU s', 'peak PSS MB', '÷ cold', '÷ peers'],
    [
      ...scenarios.map(({ label, runs, cost, toCold, toPeers }) => [
        ...[label, String(runs), ...costs(cost)],
        ...[ratioFigure(toCold), ratioFigure(toPeers)],
      ]),
      ...(peers?.scenarios ?? []).flatMap((peer) =>
        (['hugo', 'pagefind', 'both'] as const).map((program) => [
          `${peerLabel(peer)}: ${programs[program]}`,
          ...[String(peer.runs), ...costs(peer[program])],
          ...['', ''],
        ]),
      ),
    ],
  );
}

function stageTable({ scenarios }: Report): string {
  return table(
    ['build', ...stages],
    scenarios.map((scenario) => [
      scenario.label,
      ...stages.map((stage) => {
        const { wall, cpu } = scenario.stages[stage];
        return wall === null ? 'n/a' : `${medianFigure(wall)} / ${medianFigure(cpu)}`;
      }),
    ]),
  );
}

function changeTable({ scenarios, peers }: Report): string {
  const row = (label: string, changes: Changes) => [
    label,
    ...kinds.map((kind) => change(changes[kind])),
  ];
  return table(
    ['build', ...kinds],
    [
      ...scenarios.map(({ label, changes }) => row(label, changes)),
      ...(peers?.scenarios ?? []).map((peer) =>
        row(`${peerLabel(peer)}: ${programs.both}`, peer.changes),
      ),
    ],
  );
}

const programs = { hugo: 'Hugo', pagefind: 'Pagefind', both: 'Hugo + Pagefind' };

function peerLabel({ name }: PeerResult): string {
  return name === 'cold' ? 'cold' : 'newest article added';
}

function change({ added, changed, deleted, bytes }: Change): string {
  return `${count(added)} + ${count(changed)} − ${count(deleted)}, ${size(bytes)}`;
}
