import { isTimeZone } from '../../../../article/date.ts';
import { has, type Dialect } from '../dialect.ts';
import { asText } from '../values.ts';
import { categoryPath, fillPattern } from '../permalink.ts';
import { originOf, readSettings } from '../settings.ts';

/** Hexo: https://hexo.io/docs/permalinks, https://hexo.io/docs/writing */
export const hexo: Dialect = {
  name: 'hexo',
  tags: 'hexo',
  recognise: (source) => {
    if (!has(source, 'source/_posts/')) return 0;
    return has(source, '_config.yml') ? 0.95 : 0.85;
  },
  open: (source, peek) => {
    const settings = readSettings(['_config.yml'], peek);
    const root = `${asText(settings.source_dir) || 'source'}/`;
    const contents = has(source, `${root}_posts/`) ? root : '';
    const pattern = asText(settings.permalink) || ':year/:month/:day/:title/';
    const fileName = asText(settings.new_post_name) || ':title.md';
    const zone = asText(settings.timezone);
    const below = (file: string) => file.slice(contents.length).replace(/\.[^./]*$/, '');
    return {
      contents,
      statics: [root, 'themes/'],
      zone: isTimeZone(zone) ? zone : null,
      origin: originOf(settings.url),
      kindOf: (file) => {
        const path = file.slice(contents.length);
        if (path.startsWith('_posts/')) return 'article';
        if (path.startsWith('_drafts/')) return 'draft';
        if (contents === '') return 'article';
        return /(^|\/)_/.test(path) ? { skipped: internal } : 'page';
      },
      slugOf: ({ data, file, name }) => {
        const given = asText(data.slug) || asText(data.abbrlink) || asText(data.urlname);
        // A day in the file's name is not in the address only where the settings say that files are called so.
        const isDated = /:(year|i_month|month|day)/.test(fileName);
        return given || (isDated ? name : below(file).replace(/^.*\//, ''));
      },
      addressesOf: (post) => {
        const { file, data, title } = post;
        const path = below(file);
        if (!path.startsWith('_posts/') && contents !== '') {
          return [
            `/${path.replace(/(^|\/)index$/, '$1')}${/(^|\/)index$/.test(path) ? '' : '.html'}`,
          ];
        }
        const own = asText(data.permalink);
        if (own !== '') return [`/${own.replace(/^\//, '')}`];
        const isDated = /:(year|i_month|month|day)/.test(fileName);
        const stem = path.replace(/^_posts\//, '');
        const category =
          categoryPath(post.categories) || asText(settings.default_category) || 'uncategorized';
        const slug = asText(data.slug) || (isDated ? stem.replace(/[^/]*$/, post.name) : stem);
        const address = fillPattern(pattern, post, {
          title: slug,
          name: slug.replace(/^.*\//, ''),
          post_title: title === '' ? null : title.toLowerCase().replace(/\s+/g, '-'),
          category,
          id: asText(data.id) || null,
          hash: null,
          abbrlink: asText(data.abbrlink) || null,
          urlname: asText(data.urlname) || null,
          lang: asText(data.lang) || null,
        });
        return address === null ? [] : [address];
      },
    };
  },
};

const internal = {
  en: 'Hexo does not publish folders that begin with "_".',
  zh: 'Hexo 不发布以“_”开头的文件夹。',
};
