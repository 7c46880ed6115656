import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A reader who opens page after page of an output folder while it is published, with all that each page loads.
 * @returns how many pages were read, and what was torn or missing, when it is stopped
 */
export function startReading(outDir: string, pages: readonly string[]) {
  let stopped = false;
  const faults = new Set<string>();
  const read = async (): Promise<number> => {
    let count = 0;
    while (!stopped) {
      const page = pages[count % pages.length] ?? 'index.html';
      count += 1;
      const name = join(outDir, page);
      const html = await readFile(name, 'utf8').catch(() => null);
      if (html === null) continue;
      if (!html.trimEnd().endsWith('</html>')) faults.add(`${page} is torn`);
      for (const asset of assetsOf(html)) {
        if (await readFile(join(outDir, asset)).catch(() => null)) continue;
        // A page that is another one by now has other assets.
        const again = await readFile(name, 'utf8').catch(() => null);
        if (again === html) faults.add(`${page} loads ${asset}, which is not there`);
      }
      await new Promise(setImmediate);
    }
    return count;
  };
  const reading = read();
  return {
    async stop(): Promise<{ count: number; faults: string[] }> {
      stopped = true;
      return { count: await reading, faults: [...faults] };
    },
  };
}

function assetsOf(html: string): string[] {
  const found = html.matchAll(
    /<(?:link rel="stylesheet" href|script type="module" src|img src)="(\/[^"]+)"/g,
  );
  return Array.from(found, ([, url = '']) => decodeURI(url.slice(1)));
}
