import { isWebAddress } from '../../../article/schema.ts';
import type { InBoth } from '../../../problems/rule.ts';
import type { FieldKey } from '../../fields.ts';
import type { Confidence, Item, Left, ReadOptions } from '../../format.ts';
import { addressesOf } from './addresses.ts';
import { readContent, withoutText } from './content/content.ts';
import { both } from './both.ts';
import { metaOf, type Entry } from './entry.ts';
import { customFields } from './meta.ts';
import { datesOf } from './moments.ts';
import { authorsOf, coverOf } from './people.ts';
import { isDraft } from './skips.ts';
import type { Survey } from './survey.ts';
import { termsOf } from './terms.ts';
import { summaryOf, titleOf } from './texts.ts';

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
