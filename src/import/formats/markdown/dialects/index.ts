import type { Dialect } from '../dialect.ts';
import { astro } from './astro.ts';
import { bare } from './bare.ts';
import { hexo } from './hexo.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import { zola } from './zola.ts';

export const dialects: readonly Dialect[] = [hexo, hugo, jekyll, zola, astro, bare];
