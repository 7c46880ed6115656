import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readEnvironment } from '../environment.ts';
import { publish } from './publish.ts';
import { indexForSearch } from './search.ts';

/**
 * Sets Astro up as Backfile needs it, and does what comes after the pages. A build goes to a folder of its own and is
 * published when it is whole.
 */
export function backfile(): AstroIntegration {
  const environment = readEnvironment();
  const { cacheDir, stagingDir, outDir, siteUrl, base } = environment;
  return {
    name: 'backfile',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
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
        const records = await indexForSearch(environment, built);
        logger.info(`${records} articles can be searched`);
        const { changed, deleted } = await publish(built, outDir);
        logger.info(`published: ${changed} files written, ${deleted} deleted`);
      },
    },
  };
}
