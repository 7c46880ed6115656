import type { Phrase } from '../phrases.ts';
import { unitsOf, type Unit } from '../units.ts';

/** A stretch of text that one phrase matches, in UTF-16 offsets. */
export interface Mark {
  start: number;
  end: number;
  /** The phrase's place in the query. */
  phrase: number;
}

/** Where the phrases stand in a text, in its order; no phrase crosses a line break. */
export function findMarks(text: string, phrases: Phrase[]): Mark[] {
  const lines = linesOf(text);
  const found = lines.flatMap((units) =>
    phrases.flatMap((each, index) => matches(units, each, index)),
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function linesOf(text: string): Unit[][] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const units = [...unitsOf(line)].map((unit) => ({ ...unit, at: unit.at + offset }));
    offset += line.length + 1;
    return units;
  });
}

function matches(units: Unit[], phrase: Phrase, index: number): Mark[] {
  const marks: Mark[] = [];
  for (const [at, first] of units.entries()) {
    const last = units[at + phrase.units.length - 1];
    if (!last || !phrase.units.every((key, step) => same(units[at + step], key, phrase, step)))
      continue;
    marks.push({ start: first.at, end: endOf(last, phrase), phrase: index });
  }
  return marks;
}

function same(unit: Unit | undefined, key: string, phrase: Phrase, step: number): boolean {
  if (unit?.key === key) return true;
  return phrase.open && step === phrase.units.length - 1 && unit?.key.startsWith(key) === true;
}

/** Of a word that goes on, what was asked for is marked, as far as it is spelt letter for letter. */
function endOf(unit: Unit, phrase: Phrase): number {
  const asked = phrase.units.at(-1)?.length ?? 0;
  return unit.at + (unit.raw.length === unit.key.length ? asked : unit.raw.length);
}
