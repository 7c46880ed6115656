import { existsSync } from 'node:fs';
import type { Environment } from '../environment.ts';
import { readPublished } from './publish.ts';
import { intactSince, readRecord } from './record.ts';

/**
 * Whether a build would change nothing: no file that it reads looks different from what it was when the last build of this
 * output began, and every published file is as that build left it.
 * @param inputs of inputs.ts
 * @returns the problems that the last build printed, which are still there; null where something may change
 */
export async function unchangedReport(
  { stagingDir, outDir }: Environment,
  inputs: string | null,
): Promise<string | null> {
  if (inputs === null || !existsSync(`${outDir}.hosting`)) return null;
  const record = await readRecord(stagingDir);
  if (record.inputs !== inputs) return null;
  const { manifest, left } = await readPublished(outDir, record.files);
  const isIntact =
    left.length === 0 &&
    manifest.length === record.files.size &&
    manifest.every((entry) => {
      const memory = record.files.get(entry.path);
      return memory?.sha256 === entry.sha256 && intactSince(outDir, entry, memory) !== null;
    });
  return isIntact ? record.report : null;
}
