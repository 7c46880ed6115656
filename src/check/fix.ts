import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { ReadContext } from '../article/read.ts';
import { replaceFile } from '../files/replace.ts';
import type { Circumstances } from './findings.ts';
import { mendFile } from './mendFile.ts';

/** What became of a file that could be mended. */
export interface Mended {
  file: string;
  /** The difference as a unified diff. */
  difference: string;
  /** `changed`: somebody else wrote the file meanwhile, so it was left alone; else why it could not be written. */
  fault: string | null;
}

export interface FixOptions {
  contentDir: string;
  /** Put before the names of files in differences. */
  root: string;
  context: ReadContext & Circumstances;
  /** Whether nothing is written. */
  dryRun: boolean;
}

/** Mends files of the content folder, each at once by a temporary name; null where there is nothing to mend. */
export function fixFile(
  file: string,
  { contentDir, root, context, dryRun }: FixOptions,
): Mended | null {
  const name = join(contentDir, file);
  try {
    const bytes = readFileSync(name);
    const mended = mendFile(bytes, file, context);
    if (mended === null) return null;
    const difference = printDifference(root + file, bytes, mended);
    if (dryRun) return { file, difference, fault: null };
    return { file, difference, fault: replaceFile(name, bytes, mended) };
  } catch (error) {
    return { file, difference: '', fault: error instanceof Error ? error.message : String(error) };
  }
}

function printDifference(name: string, before: Uint8Array, after: Uint8Array): string {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll('\r', '');
  const patch = createTwoFilesPatch(name, name, text(before), text(after), '', '', { context: 1 });
  // Its first line is a ruler.
  return patch.slice(patch.indexOf('---'));
}
