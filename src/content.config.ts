import { setTimeout as wait } from 'node:timers/promises';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { readEnvironment } from './environment.ts';
import { openContent } from './loader/content.ts';

/** The door in. The collection has one entry, so that no archive is too large for Astro's store: see archive/handover.ts. */

const environment = readEnvironment();

/**
 * How long a file may take to be written, in milliseconds: an editor empties it first, and the watcher (chokidar) lets a
 * second event pass that follows the first within 5 ms.
 */
const settling = 50;

const loader: Loader = {
  name: 'backfile',
  async load({ store, watcher, logger }) {
    const content = openContent({
      environment,
      command: watcher ? 'dev' : 'build',
      strict: process.argv.includes('--strict'),
    });
    const fill = async () => {
      store.set({ id: 'archive', data: { digest: await content.read() } });
    };
    await fill().finally(() => (watcher ? undefined : content.close()));
    watcher?.add(environment.contentDir);
    // One after the other, and one for all that changes meanwhile.
    let filling = Promise.resolve();
    let waiting = false;
    watcher?.on('all', (_, path) => {
      if (waiting || !path.startsWith(environment.contentDir)) return;
      waiting = true;
      filling = filling
        .then(() => wait(settling))
        .then(() => {
          waiting = false;
          return fill();
        })
        .catch((error: unknown) => {
          logger.error(String(error));
        });
    });
  },
};

export const collections = {
  content: defineCollection({ loader, schema: z.object({ digest: z.string() }) }),
};
