import { areIntact } from './hosting.ts';
import { readPublished, type Published } from './publish.ts';
import { intactSince, readRecord, type BuildRecord } from './record.ts';

/** What the last build of an output left. */
export interface LastBuild {
  record: BuildRecord;
  published: Published;
}

export async function readLastBuild(outDir: string, stagingDir: string): Promise<LastBuild> {
  const record = await readRecord(stagingDir);
  return { record, published: await readPublished(outDir, record.files) };
}

/**
 * Whether a build would change nothing: no file that it reads looks different from what it was when the last build of this
 * output began, and every published file is as that build left it.
 * @param inputs of inputs.ts
 */
export function isUnchanged(
  { record, published: { manifest, left } }: LastBuild,
  outDir: string,
  inputs: string | null,
): boolean {
  return (
    inputs !== null &&
    record.inputs === inputs &&
    areIntact(record.hosting, outDir) &&
    left.length === 0 &&
    manifest.length === record.files.size &&
    manifest.every((entry) => {
      const memory = record.files.get(entry.path);
      return memory?.sha256 === entry.sha256 && intactSince(outDir, entry, memory) !== null;
    })
  );
}
