import type { z } from 'zod';
import type { articleSchema } from '../article/schema.ts';

/** The keys of front matter that a format may find; `id`, `aliases` and `extra` are made by the importer. */
export type FieldKey = Exclude<
  keyof z.infer<typeof articleSchema>,
  'id' | 'aliases' | 'extra' | 'withdrawn' | 'corrections'
>;
