import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentEntry } from './archive/records.ts';
import { readEnvironment } from './environment.ts';
import { loadOrStop } from './loader/content.ts';

/** The door in. The collection has one entry, so that no archive is too large for Astro's store: see archive/handover.ts. */

const environment = readEnvironment();

const loader: Loader = {
  name: 'backfile',
  async load({ store, watcher, logger }) {
    const fill = async () => {
      const digest = await loadOrStop({
        environment,
        command: watcher ? 'dev' : 'build',
        strict: process.argv.includes('--strict'),
      });
      store.set({ id: contentEntry, data: { digest } });
    };
    await fill();
    watcher?.add(environment.contentDir);
    // One after the other, so that the last to end is the last to begin.
    let filling = Promise.resolve();
    watcher?.on('all', (_, path) => {
      if (!path.startsWith(environment.contentDir)) return;
      filling = filling.then(fill).catch((error: unknown) => {
        logger.error(String(error));
      });
    });
  },
};

export const collections = {
  content: defineCollection({ loader, schema: z.object({ digest: z.string() }) }),
};
