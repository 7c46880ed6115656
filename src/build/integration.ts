import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archiveOf } from '../archive/archive.ts';
import { readEnvironment } from '../environment.ts';
import { readHandover } from '../loader/handover.ts';
import { writeHostFiles } from './hosting.ts';
import { holdLock } from './lock.ts';
import { publish } from './publish.ts';
import { indexForSearch } from './search.ts';

/**
 * Sets Astro up as Backfile needs it, and does what comes after the pages. A build goes to a folder of its own and is
 * published when it is whole.
 */
export function backfile(): AstroIntegration {
  const environment = readEnvironment();
  const { projectDir, cacheDir, stagingDir, outDir, siteUrl, base } = environment;
  return {
    name: 'backfile',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        if (command === 'build') {
          // Astro keeps parts of every build in one place, `.astro/` of the checkout.
          await holdLock(join(projectDir, '.astro', 'build.lock'), (pid) => {
            logger.info(`waiting for the build of process ${pid} in this checkout`);
          });
        }
        updateConfig({
          site: siteUrl,
          base: base === '' ? '/' : base,
          outDir: pathToFileURL(`${command === 'build' ? join(stagingDir, 'dist') : outDir}/`),
          cacheDir: pathToFileURL(`${stagingDir}/`),
          trailingSlash: 'ignore',
          compressHTML: true,
          prerenderConflictBehavior: 'error',
          devToolbar: { enabled: false },
          build: {
            concurrency: 4,
            // The content security policy allows no inline styles and scripts.
            inlineStylesheets: 'never',
          },
          vite: {
            cacheDir: join(cacheDir, 'vite'),
            build: { assetsInlineLimit: 0 },
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        const archive = archiveOf(await readHandover(stagingDir));
        const records = await indexForSearch(archive, cacheDir, built);
        logger.info(`${records} articles can be searched`);
        await writeHostFiles(archive, environment, built);
        const { changed, deleted } = await publish(built, outDir);
        logger.info(`published: ${changed} files written, ${deleted} deleted`);
      },
    },
  };
}
