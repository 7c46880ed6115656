import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articleFiles, pathOf } from './article.ts';
import { daysOf } from './days.ts';
import { between, randomOf } from './random.ts';

export interface GenerateOptions {
  articles: number;
  seed: number;
  progress?: (done: number, total: number) => void;
}

/**
 * Writes an archive into a folder that is empty or not there yet. The same options give the same bytes; with more articles
 * the first ones stay as they are.
 */
export async function generate(
  folder: string,
  { articles, seed, progress }: GenerateOptions,
): Promise<void> {
  // The menu of every site leads there.
  await write(folder, 'pages/about.md', '---\ntitle: 关于\n---\n\n测试用的报库。\n');
  const days = daysOf(articles, seed);
  for (const [index, day] of days.entries()) {
    const files = articleFiles({ seed, index, day, earlier: earlierThan(index, days, seed) });
    for (const [name, content] of Object.entries(files)) {
      await write(folder, name, content);
    }
    progress?.(index + 1, articles);
  }
}

async function write(folder: string, name: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

/** The address of one of the hundred articles before. */
function earlierThan(index: number, days: readonly string[], seed: number): string | null {
  const random = randomOf(seed, 3, index);
  const earlier = Math.max(index - between(random, 1, 100), 0);
  const day = days[earlier];
  if (earlier === index || day === undefined) return null;
  return encodeURI(`/${pathOf({ seed, index: earlier, day })}/`);
}
