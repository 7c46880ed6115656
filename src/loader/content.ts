import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { clockOf } from '../files/look.ts';
import { handOver } from '../archive/handover.ts';
import { progressOf } from '../cli/progress.ts';
import type { Environment } from '../environment.ts';
import { openBodies } from '../markdown/bodies.ts';
import { openPictures } from '../pictures/pictures.ts';
import type { Problem } from '../problems/problem.ts';
import { settle } from '../problems/settings.ts';
import { printText } from '../problems/text.ts';
import { site } from '../site.config.ts';
import { loadContent } from './load.ts';
import { openMemory } from './memory.ts';
import { seenPictures } from './seenPictures.ts';

export interface ContentOptions {
  environment: Environment;
  /** What the content is read for: an author's preview holds drafts. */
  command: 'build' | 'dev';
  /** Whether warnings fail a build too. */
  strict: boolean;
}

/** A build that ends before any page is made; what is published stays as it is. */
class ContentError extends Error {
  override name = 'ContentError';
}

/** The content folder, open for reading. */
export interface ContentReader {
  /**
   * Reads the content, prints all its problems, and hands it on.
   * @returns a digest that changes with the content and its problems; of no use in a build, where it is empty
   * @throws ContentError on errors in a build, and on warnings in a strict one. `dev` goes on with what could be read.
   */
  read(): Promise<string>;
  close(): Promise<void>;
}

export function openContent({ environment, command, strict }: ContentOptions): ContentReader {
  const { cacheDir, contentDir, projectDir, stagingDir, reportLanguage } = environment;
  const bodies = openBodies({ cacheDir, projectDir, eager: command === 'build' });
  const memory = openMemory(cacheDir, contentDir, projectDir);
  return {
    async read() {
      const progress = progressOf(process.stdout, reportLanguage, 'articles');
      const sketch = command === 'dev';
      const now = clockOf(stagingDir);
      const options = { contentDir, cacheDir, settings: site.pictures, sketch };
      const pictures = seenPictures(openPictures(options), { ...options, memory, now });
      const {
        archive,
        documents,
        problems: found,
      } = await loadContent({
        ...{ environment, site, drafts: command === 'dev' },
        ...{ bodies, memory, pictures, now, progress: progress.show },
      }).finally(progress.end);
      const all = command === 'build' ? [...environment.problems, ...found] : found;
      // Advice is given by npm run check.
      const problems = settle(all, site.rules).filter(({ severity }) => severity !== 'advice');
      const report = printText(problems, environment.contentLabel, reportLanguage);
      process.stderr.write(report);
      const broken = documents.filter(({ item }) => item === null);
      handOver({
        archive,
        report,
        problems,
        broken: broken.map(({ path, file }) => ({ path, file })),
      });
      if (command === 'dev') return digestOf(archive, report);
      stopOn(problems, strict, environment);
      return '';
    },
    async close() {
      await bodies.close();
      memory.close();
    },
  };
}

function digestOf({ articles, withdrawn, pages, taxonomies }: Archive, report: string): string {
  const terms = Object.values(taxonomies).flatMap((taxonomy) =>
    taxonomy.terms.map(({ slug, name, description, url, parent }) => {
      return [slug, name, description, url, parent?.slug];
    }),
  );
  return hash('sha256', JSON.stringify([articles, withdrawn, pages, terms, report]));
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
