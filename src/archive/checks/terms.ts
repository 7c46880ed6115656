import type { Article } from '../../article/article.ts';
import { taxonomyNames, type Vocabulary, type VocabularyTerm } from '../../article/vocabulary.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import { foldTerm, slugOf } from '../slug.ts';
import { termNames, type Taxonomy } from '../taxonomy.ts';

/** A file name's length on every common file system, in bytes. */
const longestSegment = 255;

/** Contradictions inside one vocabulary file, such as `tags.yml`. */
export function checkVocabulary(terms: readonly VocabularyTerm[], file: string): Problem[] {
  const bySpelling = new Map<string, string>();
  const bySlug = new Map<string, string>();
  const parents = new Map(terms.map(({ key, parent }) => [key, parent]));
  return terms.flatMap(({ key, place, slug: given, aliases, parent }) => {
    const problems: Problem[] = [];
    for (const spelling of new Set([key, ...aliases].map(foldTerm))) {
      const other = bySpelling.get(spelling);
      if (other !== undefined)
        problems.push(problem('term/taken', file, place, { term: spelling, other }));
      else bySpelling.set(spelling, key);
    }
    const slug = given ?? slugOf(foldTerm(key));
    const other = bySlug.get(slug);
    if (other !== undefined)
      problems.push(problem('term/slug-taken', file, place, { term: key, slug, other }));
    bySlug.set(slug, key);
    if (parent !== null && !leadsUp(key, parents)) {
      problems.push(problem('term/parent', file, place, { term: key, parent }));
    }
    return problems;
  });
}

/** Terms of an article that cannot have an address. `placeOf` tells where a key's value stands in its file. */
export function checkTerms(
  article: Article,
  taxonomies: Record<Taxonomy['name'], Taxonomy>,
  placeOf: (key: string) => { line: number; column: number },
): Problem[] {
  return taxonomyNames.flatMap((name) =>
    termNames(article, name).flatMap((spelling) => {
      const place = placeOf(keyOf[name]);
      const slug = taxonomies[name].find(spelling)?.slug ?? slugOf(foldTerm(spelling));
      if (!/[\p{L}\p{N}\p{S}]/u.test(spelling)) {
        return [problem('term/empty', article.file, place, { term: spelling })];
      }
      if (Buffer.byteLength(slug) <= longestSegment) return [];
      return [problem('term/too-long', article.file, place, { term: spelling })];
    }),
  );
}

/** Automatic slugs that meet one which a vocabulary file gives to another term. */
export function checkSlugs(taxonomy: Taxonomy, vocabulary: Vocabulary): Problem[] {
  const file = `${taxonomy.name}.yml`;
  const given = new Map(vocabulary[taxonomy.name].map((term) => [term.slug, term]));
  return taxonomy.terms.flatMap((term) => {
    const { name, slug } = term;
    const owner = given.get(slug);
    if (!owner || taxonomy.find(owner.key) === term) return [];
    return [problem('term/slug-taken', file, owner.place, { term: owner.key, slug, other: name })];
  });
}

/** The key of front matter that holds an article's terms. */
export const keyOf = {
  tags: 'tags',
  sections: 'section',
  sources: 'source',
  authors: 'authors',
  series: 'series',
} as const;

function leadsUp(start: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  let key: string | null = start;
  while (key !== null) {
    if (seen.has(key) || !parents.has(key)) return false;
    seen.add(key);
    key = parents.get(key) ?? null;
  }
  return true;
}
