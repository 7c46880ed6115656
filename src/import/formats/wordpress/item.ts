import { isWebAddress } from '../../../article/schema.ts';
import { toString } from 'hast-util-to-string';
import type { InBoth } from '../../../problems/rule.ts';
import type { FieldKey } from '../../fields.ts';
import type { Confidence, Finding, Item, Left, ReadOptions } from '../../format.ts';
import { clean } from '../../html/clean.ts';
import { parseHtml } from '../../html/markdown.ts';
import { addressesOf } from './addresses.ts';
import { readContent, withoutText } from './content/content.ts';
import { gmtOf, momentOf } from './dates.ts';
import { metaOf, type Entry } from './entry.ts';
import { customFields } from './meta.ts';
import { isDraft } from './skips.ts';
import type { Survey } from './survey.ts';
import { termsOf } from './terms.ts';

type Fields = Item['fields'];

/**
 * An item of an export as an article or a standing page.
 * @throws RangeError where its text is nested too deeply
 */
export function itemOf(
  entry: Entry,
  survey: Survey,
  options: Pick<ReadOptions, 'lang' | 'textless'>,
): Omit<Item, 'origin' | 'fileOf'> {
  const lang = langOf(survey.lang, options.lang);
  const source = {
    html: entry.content,
    post: entry.id,
    link: entry.link,
    lang: lang ?? options.lang,
  };
  // Where there is no title, the text gives one.
  const isTextless = options.textless === true && entry.title !== '';
  const content = isTextless ? withoutText(entry.content) : readContent(source, survey);
  const left = [...content.left];
  const needs = [...content.needs];
  const fields: Fields = {};
  const set = (key: FieldKey, value: unknown, from: InBoth, confidence: Confidence): void => {
    fields[key] = { value, from, confidence };
  };

  fields.title = titleOf(entry, content.body, needs);
  const summary = summaryOf(entry);
  if (summary !== null) fields.summary = summary;
  if (lang !== null) set('lang', lang, both('language', '站点语言'), 'derived');
  const extra: Item['extra'] = {};
  Object.assign(
    fields,
    datesOf(entry),
    authorsOf(entry, survey, needs),
    coverOf(entry, survey, needs),
  );
  const { section, tags, series, others, format } = termsOf(entry);
  if (section !== undefined) fields.section = section;
  if (tags !== undefined) fields.tags = tags;
  if (series !== undefined) fields.series = series;
  const canonical = metaOf(entry, '_yoast_wpseo_canonical')[0] ?? '';
  if (isWebAddress(canonical)) set('canonical', canonical, both('Yoast', 'Yoast 插件'), 'stated');
  if (isDraft(entry)) set('draft', true, both('wp:status', 'wp:status（状态）'), 'stated');
  if (entry.isSticky) extra.sticky = true;
  if (format !== null) extra.format = format;
  if (Object.keys(others).length > 0) extra.taxonomies = others;
  const custom = customFields(entry);
  if (Object.keys(custom.fields).length > 0) extra.fields = custom.fields;
  left.push(...comments(entry), ...internals(custom.left));
  const unreadable = `${entry.title}${entry.content}`.split('\uFFFD').length - 1;
  if (unreadable > 0) needs.push(unreadableText(unreadable));

  return {
    kind: entry.type === 'page' ? 'page' : 'article',
    id: idOf(entry, survey),
    fields,
    extra,
    body: content.body,
    slug: slugOf(entry, survey),
    addresses: addressesOf(entry, survey, content.pages),
    left,
    needs,
  };
}

/** The guid, by which feed readers know it, unless another item has it too, or the number that it names. */
function idOf({ guid, id, link }: Entry, survey: Survey): string {
  const number = Number(/=(\d+)$/.exec(guid)?.[1] ?? id);
  const isOwn = guid !== '' && !survey.sharedGuids.has(guid) && !survey.hasOther(number, id);
  if (isOwn) return guid;
  return id === 0 ? link : `${survey.url}/?p=${id}`;
}

/** A page's name has those of the pages above it before it, each in front of a slash. */
function slugOf(entry: Entry, { pages }: Survey): string | null {
  const names = [entry.name];
  const seen = new Set([entry.id]);
  let above = entry.type === 'page' ? entry.parent : 0;
  while (above !== 0 && !seen.has(above)) {
    seen.add(above);
    const page = pages.get(above);
    if (page === undefined || page.name === '') break;
    names.unshift(page.name);
    above = page.parent;
  }
  return entry.name === '' ? null : names.join('/');
}

function titleOf({ title, name, id }: Entry, body: string, needs: InBoth[]): Finding {
  const written = plainText(title);
  if (written !== '') return { value: written, from: both('title', '标题'), confidence: 'stated' };
  needs.push({
    en: 'It has no title. The beginning of the text stands in its place: write a better one.',
    zh: '原文没有标题，暂以正文开头代替，请另拟标题。',
  });
  const line = body.split('\n').find((one) => /\p{L}/u.test(one) && !/^[<!]/.test(one)) ?? '';
  const words = plainText(line.replace(/\]\([^)]*\)|[*_`#>[\]\\]|^\s*[-+]\s/g, '')).slice(0, 60);
  const short = words.length < 60 ? words : words.replace(/\s\S*$/, '');
  const from = both('the beginning of the text', '正文开头');
  return { value: short || name || String(id), from, confidence: 'guessed' };
}

function summaryOf(entry: Entry): Finding | null {
  const excerpt = plainText(entry.excerpt);
  if (excerpt !== '') {
    return { value: excerpt, from: both('excerpt', '摘要'), confidence: 'stated' };
  }
  const description = plainText(metaOf(entry, '_yoast_wpseo_metadesc')[0] ?? '');
  if (description === '' || description.includes('%%')) return null;
  const from = both('the description for search engines (Yoast)', 'Yoast 插件的搜索描述');
  return { value: description, from, confidence: 'derived' };
}

function datesOf({ dates, status }: Entry): Fields {
  const published = momentOf(dates.local, dates.gmt) ?? momentOf('', gmtOf(dates.published));
  const modified = momentOf(dates.modified, dates.modifiedGmt);
  const fields: Fields = {};
  if (published !== null) {
    fields.date = {
      value: published.text,
      from: momentFrom[published.from],
      confidence: published.from === 'both' ? 'stated' : 'derived',
    };
  } else if (status !== 'publish' && modified !== null) {
    // A draft has no date yet.
    const from = both('wp:post_modified', '最后修改时间');
    fields.date = { value: modified.text, from, confidence: 'guessed' };
  }
  // WordPress counts every click on “update”: what changed on a later day may be of substance.
  if (published !== null && modified !== null && modified.day > published.day) {
    const from = both('wp:post_modified, a later day', 'wp:post_modified（晚于发布日）');
    fields.updated = { value: modified.text, from, confidence: 'derived' };
  }
  return fields;
}

const momentFrom: Record<'both' | 'local' | 'gmt', InBoth> = {
  both: both(
    'wp:post_date, its offset by wp:post_date_gmt',
    'wp:post_date（时差由 wp:post_date_gmt 得出）',
  ),
  local: both('wp:post_date, without an offset', 'wp:post_date（未注明时差）'),
  gmt: both('the time in GMT alone', '仅有格林尼治时间'),
};

function authorsOf(entry: Entry, { authors }: Survey, needs: InBoth[]): Fields {
  const guests = entry.terms.filter(({ taxonomy }) => taxonomy === 'author');
  const logins = guests.length > 0 ? guests.map(({ name }) => name) : [entry.creator];
  const names = logins.filter((login) => login !== '').map((login) => authors.get(login) ?? login);
  if (names.length === 0) return {};
  const isKnown = authors.size === 0 || logins.every((login) => authors.has(login));
  if (!isKnown && guests.length === 0) {
    needs.push({
      en: `The export does not say who “${entry.creator}” is: see that the author's name is right.`,
      zh: `导出文件没有说明作者“${entry.creator}”是谁，请核对署名。`,
    });
  }
  const from = isKnown
    ? both('dc:creator, wp:author', 'dc:creator 与 wp:author')
    : both('dc:creator', 'dc:creator');
  const confidence = isKnown || guests.length > 0 ? 'stated' : 'guessed';
  return { authors: { value: [...new Set(names)], from, confidence } };
}

function coverOf(entry: Entry, { attachments }: Survey, needs: InBoth[]): Fields {
  const id = metaOf(entry, '_thumbnail_id')[0];
  if (id === undefined || !/^[1-9]\d*$/.test(id)) return {};
  const picture = attachments.get(Number(id));
  if (picture === undefined || picture.url === '') {
    needs.push({
      en: `Its featured image (${id}) is not in the export.`,
      zh: `特色图片（编号 ${id}）不在导出文件中。`,
    });
    return {};
  }
  const caption = plainText(picture.caption);
  const value = {
    src: picture.url,
    ...(picture.alt === '' ? {} : { alt: plainText(picture.alt) }),
    ...(caption === '' ? {} : { caption }),
  };
  return { cover: { value, from: both('its featured image', '特色图片'), confidence: 'stated' } };
}

function comments({ comments: count, pingbacks }: Entry): Left[] {
  return [
    ...(count === 0 ? [] : [both(`comments: ${count}`, `评论 ${count} 条`)]),
    ...(pingbacks === 0 ? [] : [both(`pingbacks: ${pingbacks}`, `引用通告 ${pingbacks} 条`)]),
  ].map((what) => ({ what, text: null }));
}

function internals(count: number): Left[] {
  const what = both(
    `internal fields of WordPress and plugins: ${count}`,
    `WordPress 与插件的内部字段 ${count} 项`,
  );
  return count === 0 ? [] : [{ what, text: null }];
}

function unreadableText(count: number): InBoth {
  return {
    en: `${count} characters are unreadable (�): the file is not in the encoding that it declares, or they were lost before.`,
    zh: `有 ${count} 个字符无法识别（�）：文件编码与声明不符，或原文早已损坏。`,
  };
}

/** null where the site's own language is meant anyway. */
function langOf(written: string, site: string): string | null {
  try {
    const [language, own] = [new Intl.Locale(written), new Intl.Locale(site)];
    const isSame =
      language.maximize().language === own.maximize().language &&
      language.maximize().script === own.maximize().script;
    return isSame ? null : language.toString();
  } catch {
    return null;
  }
}

function plainText(html: string): string {
  const { tree } = clean(parseHtml(html));
  return toString(tree).replace(/\s+/g, ' ').trim();
}

function both(en: string, zh: string): InBoth {
  return { en, zh };
}
