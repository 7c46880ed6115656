import { isTimeZone } from '../../../../article/date.ts';
import { has, isMarkdown, type Dialect } from '../dialect.ts';
import { asText } from '../values.ts';
import { categoryPath, fillPattern } from '../permalink.ts';
import { originOf, readSettings } from '../settings.ts';

/** Built-in styles: https://jekyllrb.com/docs/permalinks/#built-in-formats */
const styles: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

const dated = /(^|\/)_posts\/(?:.*\/)?\d{4}-\d{1,2}-\d{1,2}-[^/]+$/;

/** Jekyll: https://jekyllrb.com/docs/posts/ */
export const jekyll: Dialect = {
  name: 'jekyll',
  tags: 'jekyll',
  recognise: (source) => {
    if (has(source, 'source/_posts/')) return 0;
    const posts = source.files.some((file) => dated.test(file) && isMarkdown(file));
    if (!posts) return 0;
    return has(source, '_config.yml') || has(source, 'Gemfile') ? 0.95 : 0.85;
  },
  open: (_, peek) => {
    const settings = readSettings(['_config.yml', '_config.yaml', '_config.toml'], peek);
    const style = asText(settings.permalink) || 'date';
    const pattern = (styles[style] ?? style).replace(':output_ext', '.html');
    const zone = asText(settings.timezone);
    const origin = originOf(settings.url);
    return {
      contents: '',
      statics: ['', 'assets/'],
      zone: isTimeZone(zone) ? zone : null,
      origin: origin === null ? null : origin + asText(settings.baseurl).replace(/\/+$/, ''),
      kindOf: (file, data) => {
        if (/(^|\/)_posts\//.test(file)) return 'article';
        if (/(^|\/)_drafts\//.test(file)) return 'draft';
        if (/^_(site|includes|layouts|sass|data|plugins)\//.test(file))
          return { skipped: internal };
        if (file.startsWith('_')) return 'article';
        return Object.keys(data).length === 0 ? { skipped: noFrontMatter } : 'page';
      },
      slugOf: ({ data, name }) => asText(data.slug) || name,
      addressesOf: (post) => {
        const { file, data, path, name } = post;
        const own = asText(data.permalink);
        const isPost = /(^|\/)_posts\//.test(file);
        if (own === '' && !isPost) {
          return file.startsWith('_')
            ? []
            : [/(^|\/)index\.[^/]*$/.test(file) ? `/${path}/` : `/${path}.html`];
        }
        const above = isPost
          ? file.slice(0, file.indexOf('_posts/')).split('/').filter(Boolean)
          : [];
        const title = (asText(data.slug) || name).replace(/\s+/g, '-');
        const address = fillPattern(styles[own] ?? (own === '' ? pattern : own), post, {
          title,
          slug: title.toLowerCase(),
          categories: categoryPath([...new Set([...above, ...post.categories])]),
          y_day: post.day === null ? null : dayOfYear(post.day),
          output_ext: '.html',
        });
        if (address === null) return [];
        // GitHub Pages and others serve a page without its ending too.
        return address.endsWith('.html') ? [address, address.slice(0, -5)] : [address];
      },
    };
  },
};

function dayOfYear(day: string): string {
  const passed = Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`);
  return String(passed / 86_400_000 + 1).padStart(3, '0');
}

const internal = {
  en: 'It belongs to Jekyll, not to the site.',
  zh: '是 Jekyll 自身的文件，不属于网站内容。',
};

const noFrontMatter = {
  en: 'It has no front matter, and Jekyll makes no page of such a file.',
  zh: '没有文章信息，Jekyll 不会把它生成网页。',
};
