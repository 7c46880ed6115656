import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Content } from './archive/archive.ts';
import type { Article, StandingPage } from './article/article.ts';
import { taxonomyNames, type VocabularyTerm } from './article/vocabulary.ts';
import { readEnvironment } from './environment.ts';
import { contentOf } from './loader/content.ts';

/** The door in. The content folder is read once for all collections, which hold metadata only; texts are in the cache. */

const environment = readEnvironment();
let reading: Promise<Content> | null = null;

type Entries = (content: Content) => (readonly [id: string, data: object])[];

function loader(name: string, entries: Entries): Loader {
  return {
    name: `backfile-${name}`,
    async load({ store, watcher }) {
      const fill = async () => {
        reading ??= contentOf({
          environment,
          publicDir: join(environment.projectDir, 'public'),
          command: watcher ? 'dev' : 'build',
          strict: process.argv.includes('--strict'),
        });
        const found = entries(await reading);
        store.clear();
        for (const [id, data] of found) store.set({ id, data: { ...data } });
      };
      await fill();
      watcher?.add(environment.contentDir);
      watcher?.on('all', (_, path) => {
        if (!path.startsWith(environment.contentDir)) return;
        reading = null;
        void fill();
      });
    },
  };
}

export const collections = {
  articles: defineCollection({
    loader: loader('articles', ({ articles }) => articles.map((one) => [one.path, one] as const)),
    schema: z.custom<Article>(),
  }),
  pages: defineCollection({
    loader: loader('pages', ({ pages }) => pages.map((one) => [one.path, one] as const)),
    schema: z.custom<StandingPage>(),
  }),
  vocabulary: defineCollection({
    loader: loader('vocabulary', ({ vocabulary }) =>
      taxonomyNames.map((name) => [name, { terms: vocabulary[name] }] as const),
    ),
    schema: z.custom<{ terms: VocabularyTerm[] }>(),
  }),
};
