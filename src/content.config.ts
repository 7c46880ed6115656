import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { recordsOf, type ContentRecord } from './archive/records.ts';
import { readEnvironment } from './environment.ts';
import { loadOrStop } from './loader/content.ts';

/** The door in: the content folder becomes one collection of records, which hold metadata only; texts are in the cache. */

const environment = readEnvironment();

const loader: Loader = {
  name: 'backfile',
  async load({ store, watcher, logger }) {
    const fill = async () => {
      const content = await loadOrStop({
        environment,
        command: watcher ? 'dev' : 'build',
        strict: process.argv.includes('--strict'),
      });
      store.clear();
      for (const [id, record] of recordsOf(content)) store.set({ id, data: record });
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
  content: defineCollection({ loader, schema: z.custom<ContentRecord>() }),
};
