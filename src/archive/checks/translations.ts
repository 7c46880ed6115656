import type { Article } from '../../article/article.ts';
import { fileStart, problem, type Place, type Problem } from '../../problems/problem.ts';
import type { Archive } from '../archive.ts';
import { published } from '../order.ts';
import { translationsOf, type TranslationFault } from '../translations.ts';

/** An article as it was read: null where something in it is an error. */
interface Read {
  file: string;
  path: string;
  item: Article | null;
  places: Readonly<Record<string, Place>>;
}

/** What is wrong with each `translationOf`. @param aside drafts, which nothing published may translate */
export function checkTranslations(
  archive: Pick<Archive, 'articles' | 'withdrawn' | 'translations'>,
  articles: readonly Read[],
  aside: readonly Read[],
): Problem[] {
  const places = new Map([...articles, ...aside].map((one) => [one.file, one.places]));
  // An original with errors waits to be mended.
  const broken = new Set(articles.flatMap(({ item, path }) => (item ? [] : path)));
  const waits = ({ rule, written }: TranslationFault) =>
    rule === 'translation/unknown' && broken.has(written.replace(/^\/+|\/+$/g, ''));
  return [...archive.translations.faults, ...ofDrafts(archive, aside)]
    .filter((fault) => !waits(fault))
    .map((fault) => {
      const { file, lang } = fault.article;
      const place = places.get(file)?.['translationOf'] ?? fileStart;
      return 'other' in fault
        ? problem(fault.rule, file, place, { lang, other: fault.other.file })
        : problem(fault.rule, file, place, { written: fault.written });
    });
}

/** A draft may translate another, which will be published with it. */
function ofDrafts(
  { articles, withdrawn }: Pick<Archive, 'articles' | 'withdrawn'>,
  aside: readonly Read[],
): TranslationFault[] {
  const drafts = new Set(aside.flatMap(({ item }) => item ?? []));
  if (drafts.size === 0) return [];
  const { faults } = translationsOf(published([...articles, ...drafts]), withdrawn);
  return faults.filter(({ article }) => drafts.has(article));
}
