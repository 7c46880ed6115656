import { readAlias } from '../article/alias.ts';
import type { Article } from '../article/article.ts';
import { compareText } from './order.ts';

/** Which articles are translations of one another. */
export interface Translations {
  /** An article in all its languages: the original, then the others by language; empty where there is one only. */
  of: (article: Article) => readonly Article[];
  faults: TranslationFault[];
}

/** Why an article stands alone in spite of its `translationOf`: a rule of `problems/rules/translation.ts`. */
export type TranslationFault = { article: Article; written: string } & (
  | { rule: 'translation/unknown' | 'translation/withdrawn' | 'translation/circle' }
  /** With the article that has the language already. */
  | { rule: 'translation/language' | 'translation/twice'; other: Article }
);

/**
 * Articles that translate the same original, or one of its translations, are one group, with one article a language.
 * @param articles oldest first: of two in one language the older is taken
 */
export function translationsOf(
  articles: readonly Article[],
  withdrawn: readonly Article[],
): Translations {
  const faults: TranslationFault[] = [];
  const originals = directOriginals(articles, withdrawn, faults);
  const roots = rootsOf(originals, faults);
  const groups = new Map<Article, Map<string, Article>>();
  for (const article of articles) {
    const root = roots.get(article);
    if (root === undefined || root === article) continue;
    const versions = groups.get(root) ?? new Map([[root.lang, root]]);
    groups.set(root, versions);
    const other = versions.get(article.lang);
    if (other === undefined) versions.set(article.lang, article);
    else faults.push({ rule: 'translation/twice', ...named(article), other });
  }
  const byArticle = new Map<Article, readonly Article[]>();
  for (const versions of groups.values()) {
    if (versions.size === 1) continue;
    const [original, ...others] = versions.values();
    if (!original) continue;
    const group = [original, ...others.sort((a, b) => compareText(a.lang, b.lang))];
    for (const article of group) byArticle.set(article, group);
  }
  return { of: (article) => byArticle.get(article) ?? [], faults };
}

/** What each article says that it translates, as far as that can be. */
function directOriginals(
  articles: readonly Article[],
  withdrawn: readonly Article[],
  faults: TranslationFault[],
): Map<Article, Article> {
  const originals = new Map<Article, Article>();
  const translating = articles.filter(({ translationOf }) => translationOf !== null);
  if (translating.length === 0) return originals;
  const find = finder([...articles, ...withdrawn]);
  for (const article of translating) {
    const claim = named(article);
    const original = find(claim.written);
    if (!original) faults.push({ rule: 'translation/unknown', ...claim });
    else if (original === article) faults.push({ rule: 'translation/circle', ...claim });
    else if (original.withdrawn) faults.push({ rule: 'translation/withdrawn', ...claim });
    else if (original.lang === article.lang) {
      faults.push({ rule: 'translation/language', ...claim, other: original });
    } else originals.set(article, original);
  }
  return originals;
}

/** Where the ways from translation to original end. What goes in a circle stands alone. */
function rootsOf(
  originals: ReadonlyMap<Article, Article>,
  faults: TranslationFault[],
): Map<Article, Article> {
  const roots = new Map<Article, Article>();
  for (const start of originals.keys()) {
    const way = new Set<Article>();
    let at = start;
    for (let next; !roots.has(at) && !way.has(at) && (next = originals.get(at)); at = next) {
      way.add(at);
    }
    if (way.has(at)) {
      const steps = [...way];
      for (const article of steps.slice(steps.indexOf(at))) {
        faults.push({ rule: 'translation/circle', ...named(article) });
        roots.set(article, article);
      }
    }
    const root = roots.get(at) ?? at;
    for (const article of way) if (!roots.has(article)) roots.set(article, root);
  }
  return roots;
}

function named(article: Article): { article: Article; written: string } {
  return { article, written: article.translationOf ?? '' };
}

/** Finds an article by its address, an old one too, or by its id. */
function finder(articles: readonly Article[]): (written: string) => Article | undefined {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byAddress = new Map<string, Article>();
  const addressed = (path: string) => readAlias(`/${path}/`) ?? path;
  for (const article of articles) {
    for (const alias of article.aliases) byAddress.set(alias, article);
  }
  for (const article of articles) byAddress.set(addressed(article.path), article);
  return (written) =>
    written.startsWith('/')
      ? byAddress.get(readAlias(written) ?? written)
      : (byId.get(written) ?? byAddress.get(addressed(written)));
}
