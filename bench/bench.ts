import { commandOf, type Options } from './options.ts';
import { hugoVersion, peerScenarios, runPeers } from './peers/peers.ts';
import { machine } from './report/machine.ts';
import {
  peerResult,
  scenarioResult,
  withRatios,
  type PeerResults,
  type Report,
} from './report/report.ts';
import { corpusSize } from './scenarios/articles.ts';
import { build, runScenario, type Site } from './scenarios/build.ts';
import { scenarios } from './scenarios/scenarios.ts';
import { prepare, type Progress } from './site.ts';

/** Measures what the options ask for. @throws Error where a build fails */
export async function bench(options: Options, progress: Progress): Promise<Report> {
  const { site, hugoDir } = await prepare(options, progress);
  const corpus = await corpusSize(site.contentDir, site.articles);
  const results = await runScenarios(site, options, progress);
  const peers = options.peers ? await runAllPeers(site, hugoDir, options, progress) : null;
  const cold = results.find(({ name }) => name === 'cold')?.cost ?? null;
  return {
    ...{ machine: machine(), command: commandOf(options), corpus },
    scenarios: results.map((result) => withRatios(result, cold, peers?.scenarios ?? [])),
    peers,
  };
}

async function runScenarios(site: Site, options: Options, progress: Progress) {
  const asked = scenarios.filter(({ name }) => options.scenarios.includes(name));
  if (!asked.some(({ cold }) => cold)) {
    progress('a build to start from, not measured');
    await build(site);
  }
  const results = [];
  for (const scenario of asked) {
    const runs = await repeated(options.repeat, async (run) => {
      progress(`${scenario.label}, ${run} of ${options.repeat}`);
      return runScenario(site, scenario, run);
    });
    results.push(scenarioResult(scenario, runs));
  }
  return results;
}

async function runAllPeers(
  site: Site,
  hugoDir: string,
  { repeat }: Options,
  progress: Progress,
): Promise<PeerResults | null> {
  const version = hugoVersion();
  if (version === null) {
    progress('no peers: there is no hugo here (Debian: apt-get install hugo)');
    return null;
  }
  const results = [];
  for (const name of peerScenarios) {
    const runs = await repeated(repeat, async (run) => {
      progress(`Hugo and Pagefind: ${name}, ${run} of ${repeat}`);
      // The first articles that were added are in the archive already.
      return runPeers(site, hugoDir, name, repeat + run);
    });
    results.push(peerResult(name, runs));
  }
  return { hugoVersion: version, scenarios: results };
}

/** One after the other: two at once would measure each other. @param work its argument counts from 1 */
async function repeated<Run>(
  times: number,
  work: (run: number) => Promise<Run>,
): Promise<[Run, ...Run[]]> {
  const first = await work(1);
  const runs: [Run, ...Run[]] = [first];
  for (let run = 2; run <= times; run += 1) runs.push(await work(run));
  return runs;
}
