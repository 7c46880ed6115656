import type { Changes } from '../measure/changes.ts';
import { costOf, inTurn, type Cost } from '../measure/cost.ts';
import { spreadOf, type Spread } from '../measure/spread.ts';
import { stages, type Stage } from '../measure/stages.ts';
import type { PeerRun, PeerScenario } from '../peers/peers.ts';
import type { CorpusSize } from '../scenarios/articles.ts';
import type { BuildRun } from '../scenarios/build.ts';
import type { Scenario } from '../scenarios/scenarios.ts';
import type { Machine } from './machine.ts';

/** Everything that one run of the bench found out; `--json` writes it as it is. Seconds and bytes. */
export interface Report {
  machine: Machine;
  /** What was typed, without the places of files. */
  command: string;
  corpus: CorpusSize;
  scenarios: ScenarioResult[];
  /** Null where no peers were asked for or could be had. */
  peers: PeerResults | null;
}

export interface ScenarioResult extends Pick<Scenario, 'name' | 'label'> {
  runs: number;
  cost: Cost;
  stages: Record<Stage, { wall: Spread | null; cpu: Spread | null }>;
  /** Of the last run. */
  changes: Changes;
  /** Wall time in parts of the cold build's; null where that was not measured. */
  toCold: number | null;
  /** Wall time in parts of what the peers take for the same; null where there are none. */
  toPeers: number | null;
}

export interface PeerResults {
  /** `hugo v0.111.3+extended` */
  hugoVersion: string;
  scenarios: PeerResult[];
}

export interface PeerResult {
  name: PeerScenario;
  runs: number;
  hugo: Cost;
  pagefind: Cost;
  /** One after the other. */
  both: Cost;
  /** Of the last run. */
  changes: Changes;
}

export function scenarioResult(
  { name, label }: Pick<Scenario, 'name' | 'label'>,
  runs: readonly [BuildRun, ...BuildRun[]],
): Omit<ScenarioResult, 'toCold' | 'toPeers'> {
  const timesOf = (stage: Stage) => ({
    wall: spreadOf(runs.map((run) => run.stages[stage]?.wall ?? null)),
    cpu: spreadOf(runs.map((run) => run.stages[stage]?.cpu ?? null)),
  });
  const times = Object.fromEntries(stages.map((stage) => [stage, timesOf(stage)]));
  return {
    ...{ name, label, runs: runs.length, cost: costOf(runs) },
    stages: times as ScenarioResult['stages'],
    changes: last(runs).changes,
  };
}

export function peerResult(name: PeerScenario, runs: readonly [PeerRun, ...PeerRun[]]): PeerResult {
  return {
    ...{ name, runs: runs.length },
    hugo: costOf(runs.map(({ hugo }) => hugo)),
    pagefind: costOf(runs.map(({ pagefind }) => pagefind)),
    both: costOf(runs.map(({ hugo, pagefind }) => inTurn(hugo, pagefind))),
    changes: last(runs).changes,
  };
}

/** A scenario beside the cold build and the peers; for those every change is a whole build. */
export function withRatios(
  result: Omit<ScenarioResult, 'toCold' | 'toPeers'>,
  cold: Cost | null,
  peers: readonly PeerResult[],
): ScenarioResult {
  const peer = peers.find(({ name }) => (name === 'cold') === (result.name === 'cold'));
  return {
    ...result,
    toCold: ratio(result.cost, cold),
    toPeers: ratio(result.cost, peer?.both ?? null),
  };
}

function ratio(cost: Cost, other: Cost | null): number | null {
  return cost.wall && other?.wall ? cost.wall.median / other.wall.median : null;
}

function last<Item>(items: readonly [Item, ...Item[]]): Item {
  return items.at(-1) ?? items[0];
}
