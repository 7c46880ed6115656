import { isTimeZone } from '../../../../article/date.ts';
import { has, urlPart, type Dialect, type Post } from '../dialect.ts';
import { asMap, asText } from '../values.ts';
import { fillPattern } from '../permalink.ts';
import { originOf, readSettings } from '../settings.ts';

const settingsFiles = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap(
  (name) => ['.toml', '.yaml', '.yml', '.json'].map((ending) => name + ending),
);

/** Hugo: https://gohugo.io/content-management/urls/ */
export const hugo: Dialect = {
  name: 'hugo',
  tags: 'hugo',
  recognise: (source, fronts, peek) => {
    const isNamed = settingsFiles.some((name) => name.includes('hugo.') && has(source, name));
    if (isNamed) return 0.95;
    const settings = settingsFiles.map(peek).join('\n');
    if (/^\s*"?baseurl/im.test(settings)) return has(source, 'content/') ? 0.95 : 0.8;
    // One text may only speak of Hugo.
    const share = (pattern: RegExp) =>
      fronts.filter((text) => pattern.test(text)).length / Math.max(1, fronts.length);
    if (share(/\{\{[<%]\s/) > 1 / 8) return 0.75;
    return share(/^\+\+\+/) > 1 / 2 ? 0.6 : 0;
  },
  open: (source, peek) => {
    const settings = readSettings(settingsFiles, peek);
    const root = `${asText(settings.contentdir) || 'content'}/`;
    const contents = has(source, root) ? root : '';
    const all = asMap(settings.permalinks);
    const patterns = { ...all, ...asMap(all.page) };
    const isUgly = asText(settings.uglyurls) === 'true';
    const zone = asText(settings.timezone);
    return {
      contents,
      statics: ['static/', 'assets/', contents],
      zone: isTimeZone(zone) ? zone : null,
      origin: originOf(settings.baseurl),
      hasRelativeAliases: true,
      kindOf: (file, data, hasDate) => kindInSections(file, contents, data, hasDate),
      slugOf: ({ data, name }) => asText(data.slug) || name,
      addressesOf: (post) => {
        const url = asText(post.data.url);
        if (url !== '') return [`/${url.replace(/^\//, '')}`];
        const [section = ''] = post.path.split('/');
        const pattern = asText(patterns[section]);
        const address =
          pattern === '' ? byPath(post) : fillPattern(pattern, post, parts(post, section));
        if (address === null) return [];
        return [isUgly && !/\.\w+$/.test(address) ? address.replace(/\/?$/, '.html') : address];
      },
    };
  },
};

function byPath({ path, data }: Post): string {
  const slug = asText(data.slug);
  const parts = path.split('/');
  if (slug !== '') parts[parts.length - 1] = slug;
  return `/${parts.map(urlPart).filter(Boolean).join('/')}/`;
}

function parts({ path, data, title }: Post, section: string): Record<string, string> {
  const filename = urlPart(path.replace(/^.*\//, ''));
  const slug = urlPart(asText(data.slug) || title);
  const slugOrFile = asText(data.slug) === '' ? filename : slug;
  return {
    ...{ section, filename, slug, contentbasename: filename, title: urlPart(title) },
    ...{ slugorfilename: slugOrFile, slugorcontentbasename: slugOrFile },
    sections: path.split('/').slice(0, -1).map(urlPart).join('/'),
  };
}

/** Of Hugo and Zola: lists of sections are no articles, and what has no date at the top is a page. */
export function kindInSections(
  file: string,
  contents: string,
  data: Post['data'],
  hasDate: boolean,
): ReturnType<ReturnType<Dialect['open']>['kindOf']> {
  const path = file.slice(contents.length);
  if (/(^|\/)_index\.[^/]*$/.test(path)) return { skipped: list };
  const isPage = ['page', 'pages'].includes(asText(data.type)) || asText(data.layout) === 'page';
  if (hasDate && !isPage) return 'article';
  // Without the folder of contents, nobody knows whether this is the top.
  const isTop = contents !== '' && /^[^/]+(\/index\.[^/]*)?$/.test(path);
  return isPage || isTop ? 'page' : 'article';
}

const list = {
  en: 'It is the head of a list; lists are made of articles here.',
  zh: '是列表页的说明，这里的列表由文章生成。',
};
