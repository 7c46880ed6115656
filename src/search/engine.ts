import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { named, type IndexFile } from './index/pack.ts';

/**
 * Pagefind's own worker and WebAssembly, as they are published. They lie inside of Pagefind's program, which is asked
 * for them here, and for nothing else. Throws what Pagefind reports.
 */
export async function engineFiles(): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
    if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
    const { files, errors: failed } = await index.getFiles();
    const find = (name: string): Uint8Array => {
      const content = files.find(({ path }) => path === name)?.content;
      if (!content) throw new Error(`Pagefind has no ${name}: ${failed.join('; ')}`);
      return content;
    };
    const worker = Buffer.concat([await readFile(prelude), find('pagefind-worker.js')]);
    return [
      named('engine/worker.', worker, '.js'),
      named('engine/wasm.', find('wasm.unknown.pagefind'), '.pagefind'),
    ];
  } finally {
    await close();
  }
}

const prelude = fileURLToPath(new URL('./prelude.js', import.meta.url));
