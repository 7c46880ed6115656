import type { Fragment } from '../fragment.ts';
import type { Phrase } from '../phrases.ts';
import type { Engine } from './engine.ts';
import { excerpt, toPieces, type Piece } from './excerpt.ts';
import { findMarks } from './marks.ts';
import { PAGE } from './request.ts';
import type { Match } from './search.ts';

/** An article as the page shows it; null where it did not load. */
export type Result = ShownArticle | null;

export interface ShownArticle extends Omit<Fragment, 'title' | 'text'> {
  title: Piece[];
  excerpt: Piece[];
  /** Whether it says what is wanted in the characters of the query, not in other forms of them: 灯塔 for 燈塔. */
  sameForms: boolean;
}

/** What results are shown with. */
interface Showing {
  phrases: Phrase[];
  engine: Engine;
  /** Whether days decide their order. */
  isByDay: boolean;
  /** Those that were shown before. */
  known?: Map<string, Result>;
}

/**
 * The first matches as the page shows them. Of equal score, those first that say it letter for letter: the index does not
 * tell, so each ten are ordered in themselves, and stay as they are when there are more.
 */
export async function showResults(
  matches: readonly Match[],
  { phrases, engine, isByDay, known = new Map() }: Showing,
): Promise<Result[]> {
  const shown = await Promise.all(
    matches.map(async ({ id, score }) => {
      const article = await engine.article(id).catch(() => null);
      const exact = article !== null && isExact(article, phrases);
      const result = known.get(id) ?? (article && show(article, phrases));
      known.set(id, result);
      return { score, exact, result };
    }),
  );
  const results: Result[] = [];
  for (let at = 0; at < shown.length; at += PAGE) {
    const page = shown.slice(at, at + PAGE);
    if (!isByDay) page.sort((a, b) => b.score - a.score || Number(b.exact) - Number(a.exact));
    results.push(...page.map(({ result }) => result));
  }
  return results;
}

/** Letter for letter, in the case and width of the query. */
function isExact({ title, kicker, text }: Fragment, phrases: Phrase[]): boolean {
  const texts = [title, kicker ?? '', text];
  return phrases.every(({ written }) => texts.some((each) => each.includes(written)));
}

function show({ title, text, ...facts }: Fragment, phrases: Phrase[]): ShownArticle {
  const folded = [title, facts.kicker ?? '', text].map(sameWidth);
  return {
    ...facts,
    title: toPieces(title, findMarks(title, phrases)),
    excerpt: excerpt(text, findMarks(text, phrases)),
    sameForms: phrases.every(({ written }) =>
      Array.from(written.matchAll(HAN)).every(([run]) =>
        folded.some((each) => each.includes(sameWidth(run))),
      ),
    ),
  };
}

// Case and width are nothing that a reader sees as another character.
function sameWidth(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const HAN = /\p{Script=Han}+/gu;
