import { z } from 'zod';
import type { Item } from './format.ts';
import type { FieldKey } from './fields.ts';
import type { Finding } from './format.ts';
import { parseDate, placeDate } from '../article/date.ts';
import { articleSchema, pageSchema } from '../article/schema.ts';
import type { InBoth } from '../problems/rule.ts';

/** The front matter of an item: what Backfile takes, and what it does not. */
export interface Judged {
  fields: Partial<Record<FieldKey, Finding>>;
  extra: Record<string, unknown>;
  /** What a person should know. */
  notes: InBoth[];
}

/**
 * Cleans the values that a format found, and judges them by the schema: what it would refuse goes to `extra`, so that
 * the article can be read and nothing is lost.
 */
export function judge(item: Pick<Item, 'kind' | 'fields' | 'extra'>, timeZone: string): Judged {
  const shape: Record<string, z.ZodType> =
    item.kind === 'page' ? pageSchema.shape : articleSchema.shape;
  const judged: Judged = {
    fields: {},
    extra: clean(item.extra) as Record<string, unknown>,
    notes: [],
  };
  const order = Object.keys(articleSchema.shape);
  const entries = Object.entries(item.fields) as [FieldKey, Finding][];
  entries.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  for (const [key, found] of entries) {
    const finding = { ...found, value: clean(found.value) };
    if (isNothing(finding.value)) continue;
    const schema = shape[key];
    const isRight =
      schema?.safeParse(finding.value).success === true && isDateIn(key, finding.value, timeZone);
    if (isRight) judged.fields[key] = finding;
    else {
      judged.extra[key] ??= finding.value;
      // What a page has no place for is reported with its other keys.
      if (schema !== undefined) judged.notes.push(refused(key, finding.value));
    }
  }
  if (JSON.stringify(judged.extra).length > longestExtra) {
    judged.extra = {};
    judged.notes.push(tooMuch);
  }
  return judged;
}

/** What a finding says where it is one text; '' where there is none. */
export function textOf(finding: Finding | undefined): string {
  const value = finding?.value;
  return typeof value === 'string' || typeof value === 'boolean' ? String(value).trim() : '';
}

/** Text without what no page may hold; scalars as text, maps and lists of those. */
export function clean(value: unknown): unknown {
  if (typeof value === 'string') {
    return value
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\t\n]/gu, '')
      .trim();
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    return String(value);
  }
  if (Array.isArray(value)) return value.map(clean).filter((one) => !isNothing(one));
  if (typeof value !== 'object' || value === null) return undefined;
  if (value instanceof Date) return value.toISOString();
  const entries = Object.entries(value).map(([key, inner]) => [clean(key), clean(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => !isNothing(inner)));
}

/** Of one article, in characters of JSON: more is no front matter any more. */
const longestExtra = 100_000;

function isNothing(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A local time may be one that a change of clocks left out or repeated. */
function isDateIn(key: FieldKey, value: unknown, timeZone: string): boolean {
  if (key !== 'date' && key !== 'updated') return true;
  const written = parseDate(typeof value === 'string' ? value : '');
  return !('rule' in written) && !('rule' in placeDate(written, timeZone));
}

function refused(key: string, value: unknown): InBoth {
  const shown = JSON.stringify(value).slice(0, 80);
  return {
    en: `"${key}" cannot be ${shown}: it went to "extra". Write it anew if it matters.`,
    zh: `“${key}”不能是 ${shown}：已放入“extra”。如有需要请重写。`,
  };
}

const tooMuch: InBoth = {
  en: 'Its keys without a place are too many for "extra" and were left out.',
  zh: '没有对应位置的键过多，未放入“extra”，已略去。',
};
