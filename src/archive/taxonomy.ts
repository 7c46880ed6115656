import type { Article } from '../article/article.ts';
import {
  taxonomyNames,
  type TaxonomyName,
  type Vocabulary,
  type VocabularyTerm,
} from '../article/vocabulary.ts';
import { compareText } from './order.ts';
import { foldTerm, slugOf } from './slug.ts';

/** A tag, section, source, author or series with the articles that carry it. */
export interface Term {
  taxonomy: TaxonomyName;
  slug: string;
  name: string;
  /** How its vocabulary file says that it may be written: the key, then the aliases. */
  spellings: string[];
  description: string | null;
  parent: Term | null;
  url: string | null;
  /** Oldest first. */
  articles: Article[];
}

/** All terms of one kind: tags, sections, sources, authors or series. */
export interface Taxonomy {
  name: TaxonomyName;
  /** Terms with articles: the most used first, then by slug. */
  terms: Term[];
  /** The term that a spelling stands for. */
  find: (spelling: string) => Term | null;
}

/** How an article names its terms in each taxonomy. */
export function termNames(article: Article, taxonomy: TaxonomyName): string[] {
  switch (taxonomy) {
    case 'tags':
      return article.tags;
    case 'authors':
      return article.authors;
    case 'sections':
      return article.section === null ? [] : [article.section];
    case 'sources':
      return article.source === null ? [] : [article.source.name];
    case 'series':
      return article.series === null ? [] : [article.series.name];
  }
}

/** @param articles oldest first: a term that no vocabulary names is shown as its oldest article writes it */
export function taxonomiesOf(
  articles: readonly Article[],
  vocabulary: Vocabulary,
): Record<TaxonomyName, Taxonomy> {
  const entries = taxonomyNames.map((name) => [name, build(name, articles, vocabulary[name])]);
  return Object.fromEntries(entries) as Record<TaxonomyName, Taxonomy>;
}

function build(
  name: TaxonomyName,
  articles: readonly Article[],
  vocabulary: readonly VocabularyTerm[],
): Taxonomy {
  const bySpelling = new Map<string, Term>();
  for (const entry of vocabulary) {
    const term = makeTerm(name, entry.name, entry.slug ?? slugOf(foldTerm(entry.key)), entry);
    for (const spelling of [entry.key, ...entry.aliases]) bySpelling.set(foldTerm(spelling), term);
  }
  // Every article asks for its terms several times, and folding is slow.
  const asWritten = new Map<string, Term>();
  const find = (spelling: string): Term | null => {
    const term = asWritten.get(spelling) ?? bySpelling.get(foldTerm(spelling)) ?? null;
    if (term) asWritten.set(spelling, term);
    return term;
  };
  for (const { key, parent } of vocabulary) {
    const term = find(key);
    if (term && parent !== null) term.parent = find(parent);
  }
  for (const article of articles) {
    const carried = termNames(article, name).map((spelling) => {
      const known = find(spelling);
      if (known) return known;
      const folded = foldTerm(spelling);
      const term = makeTerm(name, spelling, slugOf(folded));
      bySpelling.set(folded, term);
      return term;
    });
    for (const term of new Set(carried)) term.articles.push(article);
  }
  const terms = [...new Set(bySpelling.values())]
    .filter((term) => term.articles.length > 0)
    .sort((a, b) => b.articles.length - a.articles.length || compareText(a.slug, b.slug));
  return { name, terms, find };
}

function makeTerm(
  taxonomy: TaxonomyName,
  name: string,
  slug: string,
  entry?: VocabularyTerm,
): Term {
  const { description = null, url = null } = entry ?? {};
  const spellings = entry ? [entry.key, ...entry.aliases] : [];
  return { taxonomy, slug, name, spellings, description, parent: null, url, articles: [] };
}
