import { has, urlPart, type Dialect } from '../dialect.ts';
import { asText } from '../values.ts';
import { originOf, readSettings } from '../settings.ts';
import { kindInSections } from './hugo.ts';

const settingsFiles = ['config.toml', 'zola.toml'];

/** Zola: https://www.getzola.org/documentation/content/page/ */
export const zola: Dialect = {
  name: 'zola',
  tags: 'zola',
  recognise: (source, fronts, peek) => {
    const settings = settingsFiles.map(peek).join('\n');
    if (/^\s*base_url\s*=/m.test(settings)) return has(source, 'content/') ? 0.95 : 0.85;
    const marked = fronts.filter((text) => {
      const front = /^\+\+\+\n([\s\S]*?)\n\+\+\+/.exec(text)?.[1] ?? '';
      return /^path\s*=|^\[(extra|taxonomies)\]/m.test(front);
    });
    return marked.length > fronts.length / 4 ? 0.8 : marked.length > 0 ? 0.65 : 0;
  },
  open: (source, peek) => {
    const settings = readSettings(settingsFiles, peek);
    const contents = has(source, 'content/') ? 'content/' : '';
    return {
      contents,
      statics: ['static/', contents],
      zone: null,
      origin: originOf(settings.base_url),
      kindOf: (file, data, hasDate) => kindInSections(file, contents, data, hasDate),
      slugOf: ({ data, name }) =>
        asText(data.path).replace(/\/+$/, '').replace(/^.*\//, '') || asText(data.slug) || name,
      addressesOf: ({ path, data, name }) => {
        const own = asText(data.path);
        if (own !== '') return [`/${own.replace(/^\/|\/$/g, '')}/`];
        const folder = path.split('/').slice(0, -1).map(urlPart).filter(Boolean);
        const slug = asText(data.slug) || urlPart(name);
        // Zola spells other scripts in ASCII by a table of its own, which is not known here.
        if (/[^\p{ASCII}]/u.test(slug)) return [];
        return [`/${[...folder, slug].join('/')}/`];
      },
    };
  },
};
