import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeHandover, type Command } from '../archive/handover.ts';
import { progressOf } from '../cli/progress.ts';
import type { Environment } from '../environment.ts';
import { openBodies } from '../markdown/bodies.ts';
import { openPictures } from '../pictures/pictures.ts';
import type { Problem } from '../problems/problem.ts';
import { printText } from '../problems/text.ts';
import { site } from '../site.config.ts';
import { loadContent } from './load.ts';
import { openMemory } from './memory.ts';

export interface ContentOptions {
  environment: Environment;
  command: Command;
  /** Whether warnings fail a build too. */
  strict: boolean;
}

/** The file in the staging folder that keeps the report of problems. */
export const reportName = 'report.txt';

/** A build that ends before any page is made; what is published stays as it is. */
class ContentError extends Error {
  override name = 'ContentError';
}

/**
 * Reads the content, prints all its problems, and hands it on.
 * @returns a digest that changes with the content
 * @throws ContentError on errors in a build, and on warnings in a strict one. `dev` goes on with what could be read.
 */
export async function loadOrStop({
  environment,
  command,
  strict,
}: ContentOptions): Promise<string> {
  const { cacheDir, contentDir, projectDir, stagingDir } = environment;
  const bodies = openBodies({ cacheDir, projectDir });
  const memory = openMemory(cacheDir, projectDir);
  const progress = progressOf(process.stdout, environment.reportLanguage, 'articles');
  try {
    const drafts = command === 'dev';
    const settings = site.pictures;
    const pictures = openPictures({ contentDir, cacheDir, settings, sketch: command === 'dev' });
    const shelves = { bodies, memory, pictures };
    const options = { environment, site, drafts, ...shelves, progress: progress.show };
    const { content, problems: found } = await loadContent(options);
    progress.end();
    const problems = command === 'build' ? [...environment.problems, ...found] : found;
    const report = printText(problems, environment.contentLabel, environment.reportLanguage);
    process.stderr.write(report);
    await mkdir(stagingDir, { recursive: true });
    await writeFile(join(stagingDir, reportName), report);
    if (command === 'build') stopOn(problems, strict, environment);
    return await writeHandover(stagingDir, command, content);
  } finally {
    progress.end();
    await bodies.close();
    memory.close();
  }
}

function stopOn(problems: Problem[], strict: boolean, { reportLanguage }: Environment): void {
  const serious = problems.some(({ severity }) => strict || severity === 'error');
  if (!serious) return;
  const error = new ContentError(
    reportLanguage === 'zh'
      ? '内容有上列问题，未作发布；已发布的网站保持不变。'
      : 'Nothing was published because of the problems above; the published site is as it was.',
  );
  // The place in this program where it stopped says nothing to an author.
  error.stack = '';
  throw error;
}
