import type { Fragment } from '../fragment.ts';
import type { Phrase } from '../phrases.ts';

/** An article as it was found. */
interface Result {
  article: Fragment;
  score: number;
}

/**
 * Of equal score, those first that say what is wanted letter for letter; others have another form or case of it. The
 * index does not tell, so each `page` of results is ordered in itself, and stays as it is when there are more.
 *
 * @param results the best first
 */
export function exactFirst(
  results: readonly Result[],
  phrases: readonly Phrase[],
  page: number,
): Result[] {
  const ordered: Result[] = [];
  for (let at = 0; at < results.length; at += page) {
    const ranked = results
      .slice(at, at + page)
      .map((result) => ({ result, exact: Number(isExact(result.article, phrases)) }));
    ranked.sort((a, b) => b.result.score - a.result.score || b.exact - a.exact);
    ordered.push(...ranked.map(({ result }) => result));
  }
  return ordered;
}

/** Whether the article has every phrase as the reader wrote it. */
function isExact({ title, kicker, text }: Fragment, phrases: readonly Phrase[]): boolean {
  const texts = [title, kicker ?? '', text];
  return phrases.every(({ written }) => texts.some((each) => each.includes(written)));
}
