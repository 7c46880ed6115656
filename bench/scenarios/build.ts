import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../../src/build/manifest.ts';
import { changesBetween, type Changes } from '../measure/changes.ts';
import { measure, type Measured, type Use } from '../measure/command.ts';
import { endsStage, stageTimes, type StageTimes } from '../measure/stages.ts';
import type { Workplace } from './edits.ts';
import type { Scenario } from './scenarios.ts';

/** Where a build reads and writes: all of it in the bench's own folder. */
export interface Site extends Workplace {
  outDir: string;
  cacheDir: string;
}

/** One build that was measured. */
export interface BuildRun extends Use {
  stages: StageTimes;
  changes: Changes;
}

/** Does what the scenario says, and measures the build after it. */
export async function runScenario(site: Site, scenario: Scenario, run: number): Promise<BuildRun> {
  if (scenario.cold) await clear(site);
  await scenario.edit(site, run);
  const before = await readManifest(site.outDir);
  const { lines, ...measured } = await build(site);
  const after = await readManifest(site.outDir);
  if (after.length === 0) throw new Error('The build published no manifest.');
  return { ...measured, stages: stageTimes(lines), changes: changesBetween(before, after) };
}

/** Runs `astro build` as `npm run build` does. */
export function build({ contentDir, projectDir, outDir, cacheDir }: Site): Promise<Measured> {
  return measure({
    program: process.execPath,
    args: [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    folder: projectDir,
    env: {
      ...{ CONTENT_DIR: contentDir, OUT_DIR: outDir, CACHE_DIR: cacheDir },
      ...{ SITE_URL: 'https://example.org/', REPORT_LANG: 'en' },
      ...{ ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
    },
    marks: endsStage,
  });
}

/** The system's own file cache stays warm: nothing can be asked of it without rights. */
async function clear({ projectDir, outDir, cacheDir }: Site): Promise<void> {
  for (const folder of [outDir, cacheDir, join(projectDir, '.astro')]) {
    await rm(folder, { recursive: true, force: true });
  }
}
