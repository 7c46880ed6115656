import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readEnvironment } from '../environment.ts';
import { startBuild, type Build } from './build.ts';
import { inputsDigest } from './inputs.ts';
import { holdLocks, lockBeside } from './lock.ts';
import { isUnchanged, readLastBuild, type LastBuild } from './last.ts';
import { plainImports } from './plainImports.ts';

/** Sets Astro up as Backfile needs it, and hands the build to it: see build.ts. */
export function backfile(): AstroIntegration {
  const environment = readEnvironment();
  const { projectDir, cacheDir, stagingDir, outDir, siteUrl, base } = environment;
  const built = join(stagingDir, 'dist');
  let inputs: string | null = null;
  let last: LastBuild | null = null;
  let build: Build | null = null;
  return {
    name: 'backfile',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        if (command === 'build') {
          // Astro keeps parts of every build in one place, `.astro/` of the checkout.
          const checkout = join(projectDir, '.astro', 'lock.sqlite');
          const locks = [checkout, join(cacheDir, 'lock.sqlite'), lockBeside(outDir)];
          await holdLocks(locks, (pid) => {
            logger.info(`waiting for the build of process ${pid}`);
          });
          inputs = inputsDigest(environment, process.argv.slice(2));
          last = await readLastBuild(outDir, stagingDir);
          if (isUnchanged(last, outDir, inputs)) {
            process.stderr.write(last.record.report);
            logger.info(
              'nothing has changed since the last build: the published site is whole and up to date',
            );
            // Astro has no other way to end a build well before it begins.
            process.exit(0);
          }
          const { length } = last.published.left;
          if (length > 0) {
            logger.warn(
              `the last build was cut short while it published; it left ${length} files, which are checked now`,
            );
          }
        }
        updateConfig({
          site: siteUrl,
          base: base === '' ? '/' : base,
          outDir: pathToFileURL(`${command === 'build' ? built : outDir}/`),
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
            plugins: [plainImports()],
          },
        });
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        last ??= await readLastBuild(outDir, stagingDir);
        build = await startBuild(environment, { built, inputs, last });
        last = null;
        setPrerenderer(build.prerenderer);
      },
      'astro:build:done': async ({ logger }) => {
        await build?.finish((line) => {
          logger.info(line);
        });
      },
    },
  };
}
