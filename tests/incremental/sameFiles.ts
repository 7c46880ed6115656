import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Fails where two folders do not hold the same files with the same bytes. */
export async function assertSameFiles(one: string, other: string): Promise<void> {
  const files = await filesOf(one);
  assert.deepEqual(files, await filesOf(other));
  for (const file of files) {
    const [a, b] = await Promise.all([readFile(join(one, file)), readFile(join(other, file))]);
    assert.ok(a.equals(b), `${file} differs`);
  }
}

async function filesOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
}
