import type { Finding } from '../../format.ts';
import { metaOf, type Entry } from './entry.ts';

/** What the categories, tags and other terms of a post become. */
export interface Terms {
  section?: Finding;
  tags?: Finding;
  series?: Finding;
  /** Names by taxonomy of plugins and themes. */
  others: Record<string, string[]>;
  /** `gallery`, `quote`, …; null for the ordinary one. */
  format: string | null;
}

/**
 * An article has one section, a post any number of categories: the first one in the export is the section, or the one that
 * Yoast's plugin calls the main one; the others are tags. “Uncategorized” comes last: it is where WordPress puts what has no
 * category. A term is named once, in whatever case.
 */
export function termsOf(entry: Entry): Terms {
  const { terms } = entry;
  const main = metaOf(entry, '_yoast_wpseo_primary_category')[0];
  const categories = terms.filter(({ taxonomy }) => taxonomy === 'category');
  const last = categories.filter(({ slug }) => /^uncategori[sz]ed(?:-|$)/.test(slug));
  const ordered = [...categories.filter((category) => !last.includes(category)), ...last];
  const [section, ...further] = namesOf(ordered);
  const tags = unique([
    ...further,
    ...namesOf(terms.filter(({ taxonomy }) => taxonomy === 'post_tag')),
  ]).filter((name) => section === undefined || folded(name) !== folded(section));
  const [series] = namesOf(terms.filter(({ taxonomy }) => taxonomy === 'series'));
  const part = metaOf(entry, '_series_part')[0];
  const result: Terms = { others: {}, format: null };
  if (section !== undefined) {
    const isChoice = further.length > 0;
    result.section = {
      value: section,
      from: isChoice
        ? {
            en: `the first of ${ordered.length} categories${main === undefined ? '' : ' (Yoast names a main one by number only)'}`,
            zh: `${ordered.length} 个分类目录中的第一个`,
          }
        : { en: 'its category', zh: '分类目录' },
      confidence: isChoice ? 'derived' : 'stated',
    };
  }
  if (tags.length > 0) {
    const from =
      further.length > 0
        ? { en: 'its other categories, and its tags', zh: '其余分类目录与标签' }
        : { en: 'its tags', zh: '标签' };
    result.tags = { value: tags, from, confidence: 'stated' };
  }
  if (series !== undefined) {
    const value = /^[1-9]\d*$/.test(part ?? '') ? { name: series, part } : { name: series };
    result.series = { value, from: { en: 'its series', zh: '系列' }, confidence: 'stated' };
  }
  for (const { taxonomy, slug, name } of terms) {
    if (taxonomy === 'post_format') result.format = slug.replace(/^post-format-/, '');
    else if (!own.has(taxonomy)) (result.others[taxonomy] ??= []).push(name);
  }
  return result;
}

/** Taxonomies that have a place of their own, or are none of an article's. */
const own: ReadonlySet<string> = new Set([
  ...['category', 'post_tag', 'series', 'author', 'nav_menu', 'link_category', 'language'],
  ...['post_translations', 'term_language', 'term_translations'],
]);

function namesOf(terms: Entry['terms']): string[] {
  return unique(terms.map(({ name }) => plain(name)));
}

/** Names are stored with entities. */
function plain(name: string): string {
  return name.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(folded(name))) seen.set(folded(name), name);
  return [...seen.values()];
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
