import type { FieldKey } from '../../fields.ts';
import type { Finding } from '../../format.ts';
import { readDate } from './dates.ts';

/** What front matter of any dialect says, by our keys, and what has no place there. */
export interface ReadKeys {
  fields: Partial<Record<FieldKey, Finding>>;
  extra: Record<string, unknown>;
  /** All categories, a path of them as a list; addresses may be made of them. */
  categories: string[];
  /** Keys of dates that are none; they are in `extra`. */
  unread: string[];
  isDraft: boolean;
  /** Whether readers needed a password, or nobody was to see it. */
  isHidden: boolean;
}

type Data = Record<string, unknown>;

/** Other names of our keys; the first that is there is taken. */
const names: Partial<Record<FieldKey, readonly string[]>> = {
  title: ['title'],
  kicker: ['kicker'],
  subtitle: ['subtitle', 'sub_title', 'subheading'],
  summary: ['description', 'summary', 'excerpt', 'abstract', 'lead', 'desc'],
  date: [
    'date',
    'pubdate',
    'publishdate',
    'publisheddate',
    'published_at',
    'created',
    'created_at',
    'createdat',
    'time',
  ],
  updated: [
    'updated',
    'lastmod',
    'updateddate',
    'modified',
    'last_modified_at',
    'lastupdated',
    'updated_at',
    'modified_time',
  ],
  authors: ['authors', 'author'],
  editors: ['editors', 'editor'],
  translators: ['translators', 'translator'],
  photographers: ['photographers', 'photographer'],
  section: ['section'],
  lang: ['lang', 'language', 'locale'],
  license: ['license', 'licence'],
  canonical: ['canonical', 'canonical_url', 'canonicalurl'],
};

const coverNames = [
  'cover',
  'heroimage',
  'thumbnail',
  'image',
  'banner',
  'featured_image',
  'featuredimage',
  'featureimage',
  'top_img',
  'images',
  'og_image',
  'ogimage',
];

/** Keys that say where an article was, or how it was made: read elsewhere, or of no use in another home. */
const spent = new Set([
  'slug',
  'url',
  'path',
  'permalink',
  'aliases',
  'alias',
  'redirect_from',
  'abbrlink',
  'draft',
  'published',
]);

/** @param zone of local dates, where the source's settings name one */
export function readKeys(data: Data, zone: string | null): ReadKeys {
  // Zola keeps taxonomies and keys of its user's own in tables of their own.
  const { taxonomies, extra: own, ...rest } = data;
  const all: Data = { ...asMap(own), ...asMap(taxonomies), ...rest };
  const found = new Map(Object.keys(all).map((key) => [key.toLowerCase(), key]));
  const used = new Set<string>();
  const unread: string[] = [];
  const take = (candidates: readonly string[]): { key: string; value: unknown } | null => {
    for (const candidate of candidates) {
      const key = found.get(candidate);
      if (key === undefined || used.has(key) || isEmpty(all[key])) continue;
      used.add(key);
      return { key, value: all[key] };
    }
    return null;
  };
  const fields: ReadKeys['fields'] = {};
  const put = (
    field: FieldKey,
    key: string,
    value: unknown,
    confidence: Finding['confidence'] = 'stated',
  ) => {
    fields[field] = { value, from: fromKey(key), confidence };
  };
  for (const [field, candidates] of Object.entries(names) as [FieldKey, readonly string[]][]) {
    const got = take(candidates);
    if (got === null) continue;
    const { key, value } = got;
    if (field === 'date' || field === 'updated') {
      const date = readDate(asText(value), zone);
      if (date === null) {
        used.delete(key);
        unread.push(key);
      } else put(field, key, date.value, date.confidence);
    } else if (isNames(field)) put(field, key, asNames(value));
    else if (typeof value === 'string')
      put(field, key, field === 'lang' ? value.replace('_', '-') : value);
    else used.delete(key);
  }
  const isDraft =
    asText(all[found.get('draft') ?? '']) === 'true' ||
    asText(all[found.get('published') ?? '']) === 'false';
  const hidden = take(['password', 'private', 'hidden']);
  const categories = asNames(take(['categories', 'category'])?.value ?? []);
  const categoryKey = found.has('categories') ? 'categories' : 'category';
  const [first, ...others] = categories;
  const isSection = first !== undefined && fields.section === undefined;
  if (isSection) put('section', categoryKey, first, 'derived');
  const tags = take(['tags', 'tag']) ?? take(['keywords', 'keyword']);
  const allTags = [
    ...new Set([...asNames(tags?.value ?? []), ...(isSection ? others : categories)]),
  ];
  if (allTags.length > 0)
    put(
      'tags',
      [tags?.key, ...(others.length > 0 ? [categoryKey] : [])].filter(Boolean).join(', '),
      allTags,
    );
  readSource(take, put);
  readSeries(take, put);
  readCover(take, put);
  const kept = Object.entries(all).filter(
    ([key]) => !used.has(key) && !spent.has(key.toLowerCase()),
  );
  return {
    fields,
    extra: Object.fromEntries(kept),
    categories,
    unread,
    isDraft,
    isHidden: hidden !== null && asText(hidden.value) !== 'false',
  };
}

export function fromKey(key: string): Finding['from'] {
  return { en: `front matter: ${key}`, zh: `文章信息：${key}` };
}

type Take = (candidates: readonly string[]) => { key: string; value: unknown } | null;
type Put = (
  field: FieldKey,
  key: string,
  value: unknown,
  confidence?: Finding['confidence'],
) => void;

function readSource(take: Take, put: Put): void {
  const source = take(['source', 'via', 'original_url', 'source_url', 'original', 'originalurl']);
  if (source === null) return;
  const text = asText(source.value);
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) {
    put(
      'source',
      source.key,
      { name: new URL(text).hostname.replace(/^www\./, ''), url: text },
      'derived',
    );
  } else put('source', source.key, source.value);
}

function readSeries(take: Take, put: Put): void {
  const series = take(['series']);
  if (series === null) return;
  const [name] = asNames(series.value);
  const part = take(['series_order', 'series_part', 'part']);
  if (name !== undefined)
    put('series', series.key, { name, ...(part && { part: asText(part.value) }) });
}

function readCover(take: Take, put: Put): void {
  const cover = take(coverNames);
  if (cover === null) return;
  const one = Array.isArray(cover.value) ? (cover.value as unknown[])[0] : cover.value;
  const map = asMap(one);
  const src = typeof one === 'string' ? one : asText(map.src ?? map.image ?? map.url ?? map.path);
  // A name of a style such as "blue", or Hugo's `cover: { hidden: true }`, is no picture.
  if (!/[./]/.test(src)) return;
  const alt =
    asText(map.alt) || asText(take(['heroimagealt', 'image_alt', 'cover_alt', 'imagealt'])?.value);
  const caption = asText(map.caption);
  put('cover', cover.key, { src, ...(alt !== '' && { alt }), ...(caption !== '' && { caption }) });
}

function isNames(field: FieldKey): boolean {
  return ['authors', 'editors', 'translators', 'photographers'].includes(field);
}

/** Names out of a text, a list, a list of lists (Hexo's paths of categories), or of maps with a name. */
export function asNames(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split(/[,，、;；]/)
      .map((name) => name.trim())
      .filter(Boolean);
  if (Array.isArray(value)) {
    const list = value.flatMap((one: unknown) =>
      typeof one === 'string' ? [one.trim()] : asNames(one),
    );
    return [...new Set(list.filter(Boolean))];
  }
  const { name } = asMap(value);
  return typeof name === 'string' ? [name.trim()] : [];
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function asMap(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Data)
    : {};
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
