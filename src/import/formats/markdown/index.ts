import type { Format } from '../../format.ts';
import { dialects } from './dialects/index.ts';
import { markdownFormat } from './markdown.ts';

/** Folders of Markdown, and single files: one format for each generator, and one for none. */
export const markdownFormats: readonly Format[] = dialects.map(markdownFormat);
