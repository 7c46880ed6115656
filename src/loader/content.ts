import type { Content } from '../archive/archive.ts';
import type { Environment } from '../environment.ts';
import { openBodies } from '../markdown/bodies.ts';
import type { Problem } from '../problems/problem.ts';
import { printText } from '../problems/text.ts';
import { site } from '../site.config.ts';
import { writeHandover } from './handover.ts';
import { loadContent } from './load.ts';
import { progressOf } from './progress.ts';

export interface ContentOptions {
  environment: Environment;
  command: 'build' | 'dev';
  /** Whether warnings fail a build too. */
  strict: boolean;
}

/** A build that ends before any page is made; what is published stays as it is. */
class ContentError extends Error {
  override name = 'ContentError';
}

/**
 * Reads the content, prints all its problems, and hands it on.
 * @throws ContentError on errors in a build, and on warnings in a strict one. `dev` goes on with what could be read.
 */
export async function loadOrStop({
  environment,
  command,
  strict,
}: ContentOptions): Promise<Content> {
  const { cacheDir, projectDir, stagingDir } = environment;
  const bodies = openBodies({ cacheDir, projectDir });
  const progress = progressOf(process.stdout, environment.reportLanguage);
  try {
    const drafts = command === 'dev';
    const options = { environment, site, drafts, bodies, progress: progress.show };
    const { content, problems: found } = await loadContent(options);
    progress.end();
    const problems = command === 'build' ? [...environment.problems, ...found] : found;
    process.stderr.write(printText(problems, environment.contentLabel, environment.reportLanguage));
    if (command === 'build') {
      stopOn(problems, strict, environment);
      await writeHandover(stagingDir, content);
    }
    return content;
  } finally {
    progress.end();
    await bodies.close();
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
