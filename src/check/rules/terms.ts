import { keyOf } from '../../archive/checks/terms.ts';
import { compareText } from '../../archive/order.ts';
import { foldTerm } from '../../archive/slug.ts';
import { termNames, type Term } from '../../archive/taxonomy.ts';
import type { Article } from '../../article/article.ts';
import { taxonomyNames, type TaxonomyName } from '../../article/vocabulary.ts';
import { fileStart, problem, type Place, type Problem } from '../../problems/problem.ts';
import { variants } from '../../search/variants/variants.ts';
import type { ArchiveGround, ArchiveRule } from '../rule.ts';

/** Terms that are one to people and two to the archive, or two to an article and one to the archive. */
export const checkTermSpellings: ArchiveRule = (ground) => taxonomyNames.flatMap(alike(ground));

/** Articles that do not say where they are from, where most others do. */
export const checkSources: ArchiveRule = ({ archive: { articles }, placesOf }) => {
  const without = articles.filter(({ source }) => source === null);
  if (without.length * 2 > articles.length) return [];
  return without.map(({ file }) =>
    problem('source/missing', file, placesOf(file).source ?? fileStart, {}),
  );
};

/** How one article writes a term. */
interface Use {
  article: Article;
  spelling: string;
  term: Term;
}

function alike({ archive, placesOf }: ArchiveGround): (taxonomy: TaxonomyName) => Problem[] {
  return (taxonomy) => {
    const uses = archive.articles.flatMap((article) =>
      termNames(article, taxonomy).flatMap((spelling): Use[] => {
        const term = archive.taxonomies[taxonomy].find(spelling);
        return term ? [{ article, spelling, term }] : [];
      }),
    );
    const placeOf = (file: string): Place => placesOf(file)[keyOf[taxonomy]] ?? fileStart;
    return [...differing(uses, placeOf, taxonomy), ...twice(uses, placeOf)];
  };
}

/** Of terms that look alike the less used ones, wherever they are used. */
function differing(
  uses: readonly Use[],
  placeOf: (file: string) => Place,
  taxonomy: TaxonomyName,
): Problem[] {
  const loose = looseSpelling();
  const byLook = Map.groupBy(uses, ({ spelling }) => loose(spelling));
  return [...byLook.values()].flatMap((group) => {
    const terms = new Set(group.map(({ term }) => term));
    if (terms.size < 2) return [];
    const [best] = [...terms].sort(
      (a, b) => b.articles.length - a.articles.length || compareText(a.slug, b.slug),
    );
    const other = group.find(({ term }) => term === best)?.spelling ?? '';
    return group
      .filter(({ term }) => term !== best)
      .map(({ article: { file }, spelling }) => {
        const detail = { term: spelling, other, vocabulary: `${taxonomy}.yml` };
        return problem('term/variant', file, placeOf(file), detail);
      });
  });
}

/** One term that an article names in two spellings. */
function twice(uses: readonly Use[], placeOf: (file: string) => Place): Problem[] {
  let before: Use[] = [];
  return uses.flatMap((use) => {
    const { article, spelling, term } = use;
    if (before[0]?.article !== article) before = [];
    const first = before.find((one) => one.term === term);
    before.push(use);
    if (first === undefined) return [];
    const detail = { term: first.spelling, again: spelling };
    return [problem('term/twice', article.file, placeOf(article.file), detail)];
  });
}

/** What is left of a spelling without width, case, spaces and the forms of Han characters. */
function looseSpelling(): (spelling: string) => string {
  const known = new Map<string, string>();
  return (spelling) => {
    const found = known.get(spelling);
    if (found !== undefined) return found;
    const folded = foldTerm(spelling).replaceAll(' ', '');
    const loose = Array.from(folded, (one) => variants.get(one) ?? one).join('');
    known.set(spelling, loose);
    return loose;
  };
}
