import { fold } from './fold.ts';
import { END, runsOf, unitsOf } from './units.ts';

/** Words that must stand together, in this order. */
export interface Phrase {
  /** As the index has them, but that the text may go on after the last: it has no end if it is `open`. */
  words: string[];
  /** Any word that begins with the last one will do: it may be unfinished, or is a CJK character that begins pairs. */
  open: boolean;
  /** The keys of its units: what a text must contain one after the other. */
  units: string[];
}

/** The phrases of a query, all of which must occur: white space separates, quotation marks keep together. */
export function parseQuery(query: string): Phrase[] {
  const phrases: Phrase[] = [];
  for (const [, quoted, bare] of fold(query).matchAll(PART)) {
    const phrase = toPhrase(quoted ?? bare ?? '', quoted !== undefined);
    if (phrase) phrases.push(phrase);
  }
  return phrases;
}

// A quotation that is not closed yet lasts to the end.
const PART = /["“”＂]([^"“”＂]*)(?:["“”＂]|$)|([^\s"“”＂]+)/gu;

function toPhrase(text: string, quoted: boolean): Phrase | undefined {
  const units = [...unitsOf(text)];
  const last = units.at(-1);
  if (!last) return undefined;
  const runs = [...runsOf(text)].map((run) => run.map(({ key }) => key));
  const tail = runs.pop() ?? [];
  // One letter begins a tenth of all words: alone it is a name, as in C or R.
  const growing = !last.cjk && !quoted && (units.length > 1 || last.key.length > 1);
  const open = growing || (last.cjk && tail.length === 1);
  const heads = runs.flatMap((run) => [...pairs(run), (run.at(-1) ?? '') + END]);
  const tails = tail.length > 1 ? pairs(tail) : [last.key + (open ? '' : END)];
  return { words: [...heads, ...tails], open, units: units.map(({ key }) => key) };
}

function pairs(run: string[]): string[] {
  return run.slice(1).map((key, index) => (run[index] ?? '') + key);
}
