import type { InBoth } from '../../../problems/rule.ts';
import type { FieldKey } from '../../fields.ts';
import type { Confidence, Item, Left } from '../../format.ts';
import { atLine } from './lines.ts';

/** What the steps find in a page, one after the other. */
export type Gathered = Required<Pick<Item, 'fields' | 'extra' | 'needs' | 'shaped'>> & {
  /** With the line that each stood in. */
  left: (Left & { line: number })[];
};

export function nothingYet(): Gathered {
  return { fields: {}, extra: {}, left: [], needs: [], shaped: [] };
}

/** The first to give a value is right: a source line comes before a dateline. Lists of names grow. */
export function give(
  { fields }: Gathered,
  key: FieldKey,
  value: unknown,
  line: number,
  confidence: Confidence,
): void {
  const known = fields[key];
  if (known === undefined) {
    fields[key] = { value, from: atLine(line), confidence };
  } else if (Array.isArray(known.value) && Array.isArray(value)) {
    known.value = [...new Set<unknown>([...(known.value as unknown[]), ...(value as unknown[])])];
  }
}

export function leave({ left }: Gathered, what: InBoth, line: number, text: string): void {
  left.push({
    line,
    what: { en: `line ${line}: ${what.en}`, zh: `第 ${line} 行：${what.zh}` },
    text: text.length > longest ? `${text.slice(0, longest)}…` : text,
  });
}

/** What is left is shown up to this length, in UTF-16 code units. */
const longest = 200;
