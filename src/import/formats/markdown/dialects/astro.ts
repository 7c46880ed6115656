import { has, urlPart, type Dialect } from '../dialect.ts';
import { asText } from '../values.ts';

/** Astro's content collections: https://docs.astro.build/en/guides/content-collections/ */
export const astro: Dialect = {
  name: 'astro',
  tags: 'mdx',
  recognise: (source, fronts) => {
    const isSite = source.files.some((file) => /^astro\.config\.[cm]?[jt]s$/.test(file));
    if (has(source, 'src/content/')) return isSite ? 0.95 : 0.85;
    return fronts.some((text) => /^(pubDate|updatedDate|heroImage):/m.test(text)) ? 0.7 : 0;
  },
  open: (source, peek) => {
    const contents = has(source, 'src/content/') ? 'src/content/' : '';
    const config = ['mjs', 'js', 'ts', 'mts'].map((end) => peek(`astro.config.${end}`)).join('\n');
    return {
      contents,
      statics: ['public/', 'src/', ''],
      zone: null,
      origin: /\bsite:\s*['"](https?:\/\/[^'"]+?)\/?['"]/.exec(config)?.[1] ?? null,
      kindOf: (file) => {
        if (contents === '' || file.startsWith(contents)) return 'article';
        return file.startsWith('src/pages/') ? 'page' : { skipped: outside };
      },
      slugOf: ({ data, name }) => asText(data.slug) || name,
      // The site's own program says where a collection is shown; this is where nearly all show it.
      addressesOf: ({ file, path, data }) => {
        if (file.startsWith('src/pages/')) {
          const page = file.slice('src/pages/'.length).replace(/\.[^./]*$/, '');
          return [`/${page.replace(/(^|\/)index$/, '')}/`.replace('//', '/')];
        }
        if (contents === '') return [];
        const slug = asText(data.slug);
        const [collection = '', ...rest] = path.split('/');
        return [`/${[collection, ...(slug === '' ? rest.map(urlPart) : [slug])].join('/')}/`];
      },
    };
  },
};

const outside = {
  en: 'It is in no content collection.',
  zh: '不在任何内容集合（content collection）中。',
};
