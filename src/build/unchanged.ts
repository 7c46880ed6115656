import { existsSync, readFileSync } from 'node:fs';
import { reportFile } from '../archive/handover.ts';
import type { Environment } from '../environment.ts';
import { readPublished } from './publish.ts';
import { intactSince, readRecord } from './record.ts';

/**
 * Whether a build would change nothing: no file that it reads looks different from what it was when the last build of this
 * output began, and every published file is as that build left it.
 * @param inputs of inputs.ts
 */
export async function isUnchanged(
  { stagingDir, outDir }: Environment,
  inputs: string | null,
): Promise<boolean> {
  if (inputs === null || !existsSync(`${outDir}.hosting`)) return false;
  const record = await readRecord(stagingDir);
  if (record.inputs !== inputs) return false;
  const { manifest, left } = await readPublished(outDir, record.files);
  return (
    left.length === 0 &&
    manifest.length === record.files.size &&
    manifest.every((entry) => {
      const memory = record.files.get(entry.path);
      return memory?.sha256 === entry.sha256 && intactSince(outDir, entry, memory) !== null;
    })
  );
}

/** The problems that the last build reported, as it printed them: they are still there. */
export function lastReport({ stagingDir }: Environment): string {
  return readFileSync(reportFile(stagingDir, 'build'), 'utf8');
}
