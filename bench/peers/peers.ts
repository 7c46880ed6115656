import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe } from '../../src/build/manifest.ts';
import { changesBetween, type Changes } from '../measure/changes.ts';
import { measure, type Use } from '../measure/command.ts';
import { addNewest, type Workplace } from '../scenarios/edits.ts';
import { convertForHugo } from './convert.ts';

/** Hugo, and Pagefind's program over what Hugo wrote: what Backfile does alone. */
export interface PeerRun {
  hugo: Use;
  pagefind: Use;
  changes: Changes;
}

export const peerScenarios = ['cold', 'newest'] as const;
export type PeerScenario = (typeof peerScenarios)[number];

/** What Hugo calls itself, `hugo v0.111.3+extended`; null where it is not installed. */
export function hugoVersion(): string | null {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? (/^hugo v[\w.+]+/.exec(stdout)?.[0] ?? null) : null;
}

/**
 * Builds the archive as it is now with both. Neither keeps anything from one build to the next, so an article added
 * costs all again; what it changes in the output is of interest.
 * @param folder of the Hugo site
 */
export async function runPeers(
  workplace: Workplace,
  folder: string,
  scenario: PeerScenario,
  run: number,
): Promise<PeerRun> {
  const output = join(folder, 'public');
  if (scenario === 'cold') await rm(folder, { recursive: true, force: true });
  else await addNewest(workplace, run);
  await convertForHugo(workplace.contentDir, folder);
  const before = describe(output);
  const hugo = await measure({
    program: 'hugo',
    args: ['--quiet', '--cacheDir', join(folder, 'cache'), '--destination', output],
    folder,
  });
  const pagefind = await measure({
    program: process.execPath,
    args: [
      resolve('node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs'),
      ...['--site', output, '--quiet'],
    ],
    folder,
  });
  return { hugo, pagefind, changes: changesBetween(before, describe(output)) };
}
