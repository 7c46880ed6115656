import { nameOf } from '../../../../article/name.ts';
import type { Dialect } from '../dialect.ts';
import { asText } from '../values.ts';

/** Markdown of no generator: what the files and their paths say. */
export const bare: Dialect = {
  name: 'markdown',
  tags: null,
  recognise: (_, fronts) => (fronts.length > 0 ? 0.5 : 0),
  open: () => ({
    contents: '',
    statics: ['', 'static/', 'public/', 'assets/'],
    zone: null,
    origin: null,
    kindOf: () => 'article',
    slugOf: ({ data, name }) => {
      if (asText(data.slug) !== '') return asText(data.slug);
      // A file's name of whole words is as good as one that an author would choose.
      if (/^[\w.-]+$/.test(name)) return name;
      return /^[\p{ASCII}‘’–—]+$/u.test(name) ? nameOf(name) : null;
    },
    addressesOf: () => [],
  }),
};
