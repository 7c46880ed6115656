import { scanForm, scriptOf } from './fold.ts';

/** What a text must contain, in the form of `scanForm`. */
export interface Part {
  text: string;
  /** Whether its last word must end there; else it may go on. */
  isWhole: boolean;
}

/**
 * What a reader means by a query: white space and quotation marks separate parts, all of which must occur. A query in
 * one pair of straight quotation marks is one part, of whole words. A letter or a digit alone is a whole word.
 */
export function partsOf(query: string): Part[] {
  return writtenParts(query).flatMap((written) => {
    const text = scanForm(written).trim();
    if (text === '') return [];
    return { text, isWhole: QUOTED.test(query) || Array.from(text).length === 1 };
  });
}

/** The same as they are written. */
export function writtenParts(query: string): string[] {
  const quoted = QUOTED.exec(query)?.[1];
  if (quoted !== undefined) return [quoted];
  return query.split(/[\s"“”＂「」『』《》]+/u).filter((part) => part !== '');
}

const QUOTED = /^"([^"]+)"$/;

/**
 * Searches texts for many queries at once.
 *
 * @returns gives the indexes of the queries all of whose parts a text, in the form of `scanForm`, contains: words from
 *   their beginning, CJK characters anywhere
 */
export function scanner(queries: readonly string[]): (text: string) => number[] {
  const parts = new Map<string, Part>();
  const keysOf = queries.map((query) =>
    partsOf(query).map((part) => {
      const key = `${part.text}${part.isWhole ? '|' : ''}`;
      parts.set(key, part);
      return key;
    }),
  );
  const byFirst = Map.groupBy(parts, ([, { text }]) => text.charCodeAt(0));
  return (text) => {
    const found = new Set<string>();
    for (let at = 0; at < text.length; at += 1) {
      for (const [key, part] of byFirst.get(text.charCodeAt(at)) ?? []) {
        if (!found.has(key) && standsAt(text, at, part)) found.add(key);
      }
    }
    return keysOf.flatMap((keys, index) =>
      keys.length > 0 && keys.every((key) => found.has(key)) ? index : [],
    );
  };
}

function standsAt(text: string, at: number, part: Part): boolean {
  if (!text.startsWith(part.text, at)) return false;
  const end = at + part.text.length;
  return isEdge(text, at) && (!part.isWhole || isEdge(text, end));
}

/** Whether no word goes on across this place. */
function isEdge(text: string, at: number): boolean {
  const before = scriptOf(text.charAt(at - 1));
  return (before !== 'letter' && before !== 'digit') || before !== scriptOf(text.charAt(at));
}
