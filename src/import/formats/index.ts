import type { Format } from '../format.ts';
import { markdownFormats } from './markdown/index.ts';
import { pageText } from './pageText.ts';
import { wordpress } from './wordpress/wordpress.ts';

/** What can be imported. A new format is one file beside this one and one line here. */
export const formats: readonly Format[] = [...markdownFormats, pageText, wordpress];
