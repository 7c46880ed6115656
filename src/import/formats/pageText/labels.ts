import type { FieldKey } from '../../fields.ts';
import { isWebAddress } from '../../../article/schema.ts';
import { give, leave, type Gathered } from './gathered.ts';
import type { Line } from './lines.ts';

/** Takes the lines that say by a label of their own what they are: keywords, summary, the original's title and address. */
export function takeLabels(lines: readonly Line[], gathered: Gathered): Line[] {
  return lines.filter((line) => {
    const { key, number, text } = line;
    const label = /^[[(]?([^:[\]]{1,10}?) ?(?::|\] ?:?) ?/u.exec(key);
    const kind = LABELS.find(([pattern]) => pattern.test(label?.[1]?.trim() ?? ''))?.[1];
    if (!label || kind === undefined) return true;
    const value = text
      .slice(label[0].length)
      .replace(/[)）\]】]$/u, '')
      .trim();
    if (value === '') {
      leave(
        gathered,
        { zh: '只有标签，后面没有内容', en: 'a label with nothing behind it' },
        number,
        text,
      );
    } else if (kind === 'tags') {
      give(gathered, kind, tagsIn(value), number, 'stated');
    } else if (kind === 'originalTitle') {
      gathered.extra.originalTitle = value;
    } else if (kind === 'canonical') {
      if (!isWebAddress(value)) return true;
      give(gathered, kind, value, number, 'stated');
    } else {
      give(gathered, kind, value, number, 'stated');
    }
    return false;
  });
}

const LABELS: readonly (readonly [RegExp, FieldKey | 'originalTitle'])[] = [
  [/^(?:关键[词字]|标签|keywords?|tags?|topics?)$/iu, 'tags'],
  [/^(?:摘要|内容摘要|导读|核心提示|内容提要|提要|summary|abstract)$/iu, 'summary'],
  [/^(?:副标题|副题|subtitle)$/iu, 'subtitle'],
  [/^(?:原标题|原题|original title)$/iu, 'originalTitle'],
  [/^(?:原文(?:链接|地址|网址)?|链接|original(?: article)?|url)$/iu, 'canonical'],
];

/** Between marks, or, where a Chinese line has none, between spaces. */
function tagsIn(value: string): string[] {
  const marks = /[,，、;；|｜丨]/u;
  const cut = marks.test(value) || !/\p{sc=Han}/u.test(value) ? marks : /\s+/u;
  return value
    .split(cut)
    .map((tag) => tag.trim().replace(/^#|[。.]$/gu, ''))
    .filter((tag) => tag !== '');
}
