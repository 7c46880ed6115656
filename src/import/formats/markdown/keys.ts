import type { FieldKey } from '../../fields.ts';
import type { Finding } from '../../format.ts';
import { readCover, readSeries, readSource, type Put, type Take } from './composed.ts';
import { readDate } from './dates.ts';
import { asMap, asNames, asText, isEmpty, type Data } from './values.ts';

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
  const take: Take = (candidates) => {
    for (const candidate of candidates) {
      const key = found.get(candidate);
      if (key === undefined || used.has(key) || isEmpty(all[key])) continue;
      used.add(key);
      return { key, value: all[key] };
    }
    return null;
  };
  const fields: ReadKeys['fields'] = {};
  const put: Put = (field, key, value, confidence = 'stated') => {
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

function isNames(field: FieldKey): boolean {
  return ['authors', 'editors', 'translators', 'photographers'].includes(field);
}
