import type { Article, StandingPage } from '../article/article.ts';
import type { TaxonomyName, Vocabulary } from '../article/vocabulary.ts';
import { calendarOf, type Calendar } from './calendar.ts';
import { published } from './order.ts';
import { relatedArticles } from './related.ts';
import { taxonomiesOf, type Taxonomy, type Term } from './taxonomy.ts';
import { translationsOf, type Translations } from './translations.ts';

/** How many articles an article page lists: those just before it, and related ones. */
const justBefore = 10;
const relatedCount = 5;

/** All that is known of the whole: computed once, read by every printer, never changed. */
export interface Archive {
  /** Published articles, oldest first. */
  articles: Article[];
  withdrawn: Article[];
  pages: StandingPage[];
  calendar: Calendar;
  taxonomies: Record<TaxonomyName, Taxonomy>;
  translations: Translations;
  /** What stands around a published article. */
  around: (article: Article) => Surroundings;
  /** The terms that spellings stand for, in their order, each once. */
  termsOf: (names: readonly string[], taxonomy: TaxonomyName) => Term[];
}

export interface Surroundings {
  previous: Article | null;
  next: Article | null;
  /** The articles just before it, newest first. */
  before: Article[];
  related: Article[];
}

/** What the content folder holds, as the loader hands it on. */
export interface Content {
  /** Published and withdrawn, in any order. */
  articles: Article[];
  pages: StandingPage[];
  vocabulary: Vocabulary;
}

export function archiveOf({ articles: all, pages, vocabulary }: Content): Archive {
  const articles = published(all);
  const positions = new Map(articles.map((article, index) => [article, index]));
  const related = relatedArticles(articles, relatedCount);
  const withdrawn = all.filter((article) => article.withdrawn !== null);
  const taxonomies = taxonomiesOf(articles, vocabulary);
  return {
    articles,
    withdrawn,
    pages,
    calendar: calendarOf(articles),
    taxonomies,
    translations: translationsOf(articles, withdrawn),
    around(article) {
      const index = positions.get(article);
      if (index === undefined) throw new Error(`${article.file} is not a published article`);
      return {
        previous: articles[index - 1] ?? null,
        next: articles[index + 1] ?? null,
        before: articles.slice(Math.max(0, index - justBefore), index).toReversed(),
        related: related(index),
      };
    },
    termsOf: (names, taxonomy) => [
      ...new Set(names.flatMap((name) => taxonomies[taxonomy].find(name) ?? [])),
    ],
  };
}
