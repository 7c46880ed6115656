import { checkAddresses, type Claimant } from '../archive/checks/addresses.ts';
import { foldTerm } from '../archive/slug.ts';
import { addressOf } from '../article/address.ts';
import { articleSchema } from '../article/schema.ts';
import type { TaxonomyName, Vocabulary } from '../article/vocabulary.ts';
import { claimsOf, frontMatterOf } from '../files/beginning.ts';
import { walk } from '../files/walk.ts';
import { problemText } from '../problems/problem.ts';
import type { InBoth } from '../problems/rule.ts';

/** What an author is shown of the archive, and what a new article must not collide with. */
export interface Known {
  /** Whose the address is already; null for nobody's. @param file the article that would have it */
  ownerOf: (path: string, file: string) => InBoth | null;
  /** The terms of a kind that authors write: the most used of late first, then those of the vocabulary. */
  terms: (taxonomy: TaxonomyName) => string[];
}

/** Articles whose terms count: the newest by their path. */
const latest = 1000;

/**
 * Looks into a content folder without reading all of it: addresses are names of files, aliases stand in the beginnings of
 * files that have some, and terms are those of the newest articles.
 */
export function lookInto(contentDir: string, publicDir: string, vocabulary: Vocabulary): Known {
  const { files } = walk(contentDir);
  const publicFiles = new Set(walk(publicDir).files);
  const documents = files.filter((file) => /^(articles|pages)\/.*\.md$/.test(file));
  let leading: Claimant[] | null = null;
  let newest: Record<string, unknown>[] | null = null;
  return {
    ownerOf(path, file) {
      // Read at the first question only: a hundred thousand beginnings take seconds.
      leading ??= documents.flatMap((name) => claimantWithAliases(contentDir, name));
      const me: Claimant = { file, path, id: null, aliases: [], places: {} };
      const folded = path.toLowerCase();
      const rivals = documents
        .map((name): Claimant => ({ ...me, file: name, path: pathOf(name) }))
        .filter((rival) => rival.path.toLowerCase() === folded);
      const [fault] = checkAddresses([me, ...rivals], publicFiles).filter(
        (problem) => problem.file === file,
      );
      if (fault) return { en: problemText(fault, 'en'), zh: problemText(fault, 'zh') };
      const owner = leading.find(({ aliases }) =>
        aliases.some((alias) => alias.toLowerCase() === folded),
      );
      return owner ? aliasOf(path, owner.file) : null;
    },
    terms(taxonomy) {
      newest ??= documents
        .filter((file) => file.startsWith('articles/'))
        .slice(-latest)
        .map((file) => frontMatterOf(contentDir, file));
      return termsOf(taxonomy, newest, vocabulary);
    },
  };
}

function pathOf(file: string): string {
  return addressOf(file, file.startsWith('pages/') ? 'pages' : 'articles');
}

function aliasOf(path: string, file: string): InBoth {
  return {
    en: `The address /${path}/ is an alias of ${file} and leads there.`,
    zh: `网址 /${path}/ 是 ${file} 的旧网址（aliases），会转到那里。`,
  };
}

function claimantWithAliases(contentDir: string, file: string): Claimant[] {
  const aliases = articleSchema.shape.aliases.safeParse(claimsOf(contentDir, file).aliases);
  if (!aliases.success || !aliases.data?.length) return [];
  return [{ file, path: pathOf(file), id: null, aliases: aliases.data.map(String), places: {} }];
}

function termsOf(
  taxonomy: TaxonomyName,
  newest: readonly Record<string, unknown>[],
  vocabulary: Vocabulary,
): string[] {
  const spellings = new Map(
    vocabulary[taxonomy].flatMap(({ key, aliases }) =>
      [key, ...aliases].map((spelling) => [foldTerm(spelling), key] as const),
    ),
  );
  const counts = new Map<string, number>();
  for (const frontMatter of newest) {
    for (const name of namesIn(frontMatter, taxonomy)) {
      const term = spellings.get(foldTerm(name)) ?? name;
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const used = [...counts].sort(([, a], [, b]) => b - a).map(([term]) => term);
  return [...new Set([...used, ...vocabulary[taxonomy].map(({ key }) => key)])];
}

function namesIn(frontMatter: Record<string, unknown>, taxonomy: TaxonomyName): string[] {
  const { tags, authors, section, source, series } = partsOf(frontMatter);
  const one = { sections: section, sources: source?.name, series: series?.name };
  if (taxonomy === 'tags') return tags ?? [];
  if (taxonomy === 'authors') return authors ?? [];
  const name = one[taxonomy];
  return name === undefined ? [] : [name];
}

/** What is right of the keys that name terms. */
function partsOf(frontMatter: Record<string, unknown>) {
  const { tags, authors, section, source, series } = articleSchema.shape;
  return {
    tags: tags.safeParse(frontMatter.tags).data,
    authors: authors.safeParse(frontMatter.authors).data,
    section: section.safeParse(frontMatter.section).data,
    source: source.safeParse(frontMatter.source).data,
    series: series.safeParse(frontMatter.series).data,
  };
}
