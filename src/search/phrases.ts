import { fold } from './fold.ts';
import { END, runsOf, unitsOf } from './units.ts';

/** What a reader asks for: the articles with all phrases that are wanted, and none that is not. */
export interface Query {
  wanted: Phrase[];
  unwanted: Phrase[];
}

/** Words that must stand together, in this order. */
export interface Phrase {
  /** As the index has them, but that the text may go on after the last: it has no end if it is `open`. */
  words: string[];
  /** Any word that begins with the last one will do: it may be unfinished, or is a CJK character that begins pairs. */
  open: boolean;
  /** The keys of its units: what a text must contain one after the other. */
  units: string[];
  /** As the reader wrote it. */
  written: string;
}

/**
 * White space separates phrases, quotation marks keep together, and a hyphen before a phrase makes it unwanted. Of a
 * query that is longer than a reader's, only the beginning is taken.
 */
export function parseQuery(query: string): Query {
  const parsed: Query = { wanted: [], unwanted: [] };
  let room = UNITS;
  for (const { text, isQuoted, isUnwanted } of partsOf(fold(query.slice(0, LENGTH)))) {
    const taken = beginning(text, room);
    const phrase = toPhrase(taken, isQuoted || isUnwanted);
    // Less than what is unwanted would leave out more.
    if (!phrase || (isUnwanted && taken !== text)) continue;
    (isUnwanted ? parsed.unwanted : parsed.wanted).push(phrase);
    room -= phrase.units.length;
    if (parsed.wanted.length + parsed.unwanted.length === PHRASES) break;
  }
  return parsed;
}

// More than anyone types; a query in an address may be of any length.
const LENGTH = 1_000;
const PHRASES = 32;
const UNITS = 200;

interface Part {
  text: string;
  isQuoted: boolean;
  isUnwanted: boolean;
}

function partsOf(query: string): Part[] {
  return [...query.matchAll(PART)].map(([, hyphen, bare, ...quoted]: (string | undefined)[]) => ({
    text: bare ?? quoted.find((each) => each !== undefined) ?? '',
    isQuoted: bare === undefined,
    isUnwanted: hyphen !== undefined,
  }));
}

/** What opens a quotation, and what closes it: one that is not closed yet lasts to the end. */
const QUOTES = [
  ['"“”＂', '"“”＂'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
] as const;
// Two hyphens begin an option of a command, which may be wanted.
const HYPHEN = '(?<!\\S)([-－−])(?![-－−])';
const BARE = `([^\\s${QUOTES.flat().join('')}]+)`;
const QUOTED = QUOTES.map(([open, close]) => `[${open}]([^${close}]*)(?:[${close}]|$)`);
const PART = new RegExp(`(?:${HYPHEN})?(?:${[BARE, ...QUOTED].join('|')})`, 'gu');

/** So many units of the text, at most. */
function beginning(text: string, count: number): string {
  let left = count;
  for (const { at } of unitsOf(text)) {
    if (left === 0) return text.slice(0, at);
    left -= 1;
  }
  return text;
}

function toPhrase(text: string, whole: boolean): Phrase | undefined {
  const units = [...unitsOf(text)];
  const last = units.at(-1);
  if (!last) return undefined;
  const runs = [...runsOf(text)].map((run) => run.map(({ key }) => key));
  const tail = runs.pop() ?? [];
  // One letter begins a tenth of all words: alone it is a name, as in C or R.
  const growing = !last.cjk && !whole && (units.length > 1 || last.key.length > 1);
  const open = growing || (last.cjk && tail.length === 1);
  const heads = runs.flatMap((run) => [...pairs(run), (run.at(-1) ?? '') + END]);
  const tails = tail.length > 1 ? pairs(tail) : [last.key + (open ? '' : END)];
  return { words: [...heads, ...tails], open, units: units.map(({ key }) => key), written: text };
}

function pairs(run: string[]): string[] {
  return run.slice(1).map((key, index) => (run[index] ?? '') + key);
}
