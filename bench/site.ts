import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { generate } from './corpus/generate.ts';
import type { Options } from './options.ts';
import { listArticles } from './scenarios/articles.ts';
import type { Site } from './scenarios/build.ts';
import { checkout, copyFolder } from '../tests/harness/checkout.ts';

/** Says what is being done. */
export type Progress = (text: string) => void;

/** Which archive is measured, and where. */
type Archive = Pick<Options, 'content' | 'articles' | 'seed' | 'scratch'>;

/** Sets the bench's own folder up from nothing: an archive and a checkout that may be edited. */
export async function prepare(
  options: Archive,
  progress: Progress,
): Promise<{ site: Site; hugoDir: string }> {
  const folder = resolve(options.scratch, 'backfile-bench');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const contentDir = join(folder, 'content');
  const projectDir = join(folder, 'project');
  if (options.content === null) await make(contentDir, options, progress);
  else await copyFolder(resolve(options.content), contentDir);
  await checkout(projectDir, ['content', 'bench']);
  const articles = await listArticles(contentDir);
  const site = {
    ...{ contentDir, projectDir, articles },
    outDir: join(folder, 'out'),
    cacheDir: join(folder, 'cache'),
  };
  return { site, hugoDir: join(folder, 'hugo') };
}

async function make(folder: string, { articles, seed }: Archive, progress: Progress) {
  await generate(folder, {
    ...{ articles, seed },
    progress: (done) => {
      if (done % 1000 === 0 || done === articles) progress(`made ${done} of ${articles} articles`);
    },
  });
}
