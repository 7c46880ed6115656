import type { Finding } from '../rule.ts';
import type { placesIn } from './parts.ts';
import { CLOSING, HAN, isTraditional, OBJECT, OPENING } from './prose.ts';

/**
 * Brackets and quotes of half width around Chinese words, and pairs of which one is half and one full width. Both ends
 * stand in one line; a line whose brackets do not fit together is left alone.
 */
export function checkPairs(
  prose: string,
  text: string,
  lang: string,
  placeAt: ReturnType<typeof placesIn>,
): Finding[] {
  const findings: Finding[] = [];
  for (const [line, index] of linesWithPairs(prose)) {
    if (!IS_HAN.test(line)) continue;
    const at = (rule: PairRule, start: number, end: number, instead: string) => {
      const [from, to] = [index + start, index + end];
      const detail = { written: brief(text.slice(from, to).trim()), instead: brief(instead) };
      const fix = { start: from, end: to, text: instead };
      findings.push({
        rule,
        detail,
        place: placeAt(text.indexOf(detail.written[0] ?? '', from)),
        fix,
      });
    };
    for (const [start, end] of bracketsIn(line)) {
      const [opening, closing] = [line[start] === '(', line[end] === ')'];
      const inside = line.slice(start + 1, end);
      if (opening && closing) {
        // Right behind a letter or a sign they are mostly code.
        if (!isChineseWords(inside) || /[!-')+-~]/.test(line[start - 1] ?? '')) continue;
        const left = /[\p{L}\p{N}] $/u.test(line.slice(Math.max(0, start - 3), start)) ? 1 : 0;
        const right = /^ [\p{L}\p{N}]/u.test(line.slice(end + 1, end + 4)) ? 1 : 0;
        at('punctuation/brackets', start - left, end + 1 + right, `（${inside}）`);
      } else if (opening) at('punctuation/pair', start, start + 1, '（');
      else if (closing) at('punctuation/pair', end, end + 1, '）');
    }
    const [left, right] = isTraditional(lang) ? '「」' : '“”';
    for (const [start, end] of quotesIn(line)) {
      const inside = line.slice(start + 1, end);
      const isCode = /[\w=:{[]/.test(line[start - 1] ?? '') || /[\w=:]/.test(line[end + 1] ?? '');
      if (!isCode && isChineseWords(inside)) {
        at('punctuation/quotes', start, end + 1, `${left ?? ''}${inside}${right ?? ''}`);
      }
    }
    const half = halfQuote(line);
    if (half !== null) at('punctuation/pair', half.at, half.at + 1, half.instead);
  }
  return findings;
}

type PairRule = 'punctuation/brackets' | 'punctuation/pair' | 'punctuation/quotes';

/** The lines that hold a half-width bracket or quote, with their offsets. */
function* linesWithPairs(prose: string): Generator<[line: string, start: number]> {
  const mark = /[()"]/g;
  for (let found = mark.exec(prose); found !== null; found = mark.exec(prose)) {
    const start = prose.lastIndexOf('\n', found.index) + 1;
    const end = prose.indexOf('\n', found.index);
    mark.lastIndex = end < 0 ? prose.length : end;
    yield [prose.slice(start, mark.lastIndex), start];
  }
}

const IS_HAN = new RegExp(HAN, 'v');
const WORDS = new RegExp(`^${OPENING}*${HAN}(?:.*[${HAN}${CLOSING}])?$`, 'v');

function isChineseWords(inside: string): boolean {
  return WORDS.test(inside) && !inside.includes(OBJECT);
}

/** Offsets of brackets that belong together, of any width; none where one has no other. */
function bracketsIn(line: string): [number, number][] {
  const pairs: [number, number][] = [];
  const open: number[] = [];
  for (const { 0: bracket, index } of line.matchAll(/[()（）]/g)) {
    if (bracket === '(' || bracket === '（') open.push(index);
    else {
      const start = open.pop();
      if (start === undefined) return [];
      pairs.push([start, index]);
    }
  }
  return open.length > 0 ? [] : pairs;
}

/** Offsets of straight quotes, each with the next; none where their number is odd or curved ones are there too. */
function quotesIn(line: string): [number, number][] {
  const places = [...line.matchAll(/"/g)].map(({ index }) => index);
  if (places.length % 2 > 0 || /[“”「」]/.test(line)) return [];
  return places.flatMap((start, index): [number, number][] => {
    const end = places[index + 1];
    return index % 2 === 0 && end !== undefined ? [[start, end]] : [];
  });
}

/** The one straight quote of a line that closes or opens a curved one. */
function halfQuote(line: string): { at: number; instead: string } | null {
  const marks = [...line.matchAll(/[“”"]/g)];
  const straight = marks.findIndex(({ 0: mark }) => mark === '"');
  const count = (wanted: string) => marks.filter(({ 0: mark }) => mark === wanted).length;
  const one = marks[straight];
  if (one === undefined || count('"') !== 1) return null;
  const [before, after] = [marks[straight - 1]?.[0], marks[straight + 1]?.[0]];
  if (before === '“' && after !== '”' && count('“') === count('”') + 1) {
    return { at: one.index, instead: '”' };
  }
  if (after === '”' && before !== '“' && count('”') === count('“') + 1) {
    return { at: one.index, instead: '“' };
  }
  return null;
}

/** Only the marks of what may be a long text. */
function brief(text: string): string {
  return text.length > 1 ? `${text[0] ?? ''}${text.at(-1) ?? ''}` : text;
}
