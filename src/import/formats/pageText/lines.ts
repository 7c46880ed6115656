import { INVISIBLE } from '../../../search/fold.ts';
import { variants } from '../../../search/variants/variants.ts';

/** A line of a page that says something. */
export interface Line {
  /** In the file, from 1. */
  number: number;
  /** As it was written, without white space at its ends and without what cannot be seen. */
  text: string;
  /** The same as patterns see it: marks at half width, forms of Han characters as one. An offset is that of `text`. */
  key: string;
}

/** @param text with LF at the end of every line */
export function linesOf(text: string): { lines: Line[]; controls: number } {
  let controls = 0;
  const lines = text.split('\n').flatMap((raw, index): Line[] => {
    const visible = raw.replace(INVISIBLE, '').replace(FORBIDDEN, (character) => {
      // What parts of a page were set apart with, and lines of a paragraph.
      if (/[\t\v\f\u0085]/.test(character)) return ' ';
      controls += 1;
      return '';
    });
    const line = visible.trim();
    return line === '' ? [] : [{ number: index + 1, text: line, key: keyOf(line) }];
  });
  return { lines, controls };
}

/** Text as patterns see it: of the same length, so that places in it are places in the text. */
export function keyOf(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[【〔［]/g, '[')
    .replace(/[】〕］]/g, ']')
    .replace(/[丨￨│]/g, '|')
    .replace(/[︰∶﹕]/g, ':')
    .replace(/\s/g, ' ')
    .replace(/\p{Script=Han}/gu, (character) => {
      const standing = variants.get(character) ?? character;
      return WRITTEN.get(standing) ?? (standing.length === character.length ? standing : character);
    });
}

/** What stands for all its forms in the table is not always the form that patterns are written in. */
const WRITTEN = new Map(
  Object.entries({ 赀: '资', 㓰: '划', 炼: '链', 䌽: '彩', 劄: '札', 仝: '同', 哩: '里' }),
);

/** A part of a line, by offsets. */
export function partOf({ number, text, key }: Line, start: number, end = text.length): Line {
  return { number, text: text.slice(start, end), key: key.slice(start, end) };
}

/** Where a value stood, for the report. */
export function atLine(number: number): { en: string; zh: string } {
  return { en: `line ${number}`, zh: `第 ${number} 行` };
}

/** How wide a text is, in Han characters: two of any other script are as wide as one. */
export function widthOf(text: string): number {
  const han = text.match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”]/gu)?.length ?? 0;
  return han + Math.ceil((text.length - han) / 2);
}

/** Characters that no page may hold (XML 1.0 section 2.2), and the controls beside them. */
const FORBIDDEN = /[^\P{Cc}\n]|[\uFFFE\uFFFF]/gu;
