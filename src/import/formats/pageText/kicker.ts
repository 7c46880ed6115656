import type { Confidence } from '../../format.ts';
import { keyOf, widthOf } from './lines.ts';

export interface Headline {
  kicker: string | null;
  title: string;
  /** Of the kicker. */
  confidence: Confidence;
}

/**
 * Cuts the column's line from the head of a title. Three forms, from the surest:
 * - `【X】…` and `X｜…`: marks that set nothing but a column apart. X has up to ten characters: derived.
 * - `X：…` and `X！…`, only where X has up to eight characters and ends in a word for a kind of news (简讯, 聚焦, 速递):
 *   derived. A place, a speaker or a subject before its colon (甘肃：…, 专家：…) stays in the title.
 * - A name of a kind of news without that ending is nobody's guess: it stays in the title.
 */
export function cutKicker(headline: string): Headline {
  const key = keyOf(headline);
  for (const pattern of [BRACKETED, BARRED, NAMED]) {
    const match = pattern.exec(key);
    const { kicker = '' } = match?.groups ?? {};
    if (!match || kicker === '') continue;
    const from = match[0].indexOf(kicker);
    const title = headline.slice(match[0].length).trim();
    // Of “【视频】” nothing is left that could be a title.
    if (widthOf(title) < 4) continue;
    return {
      kicker: headline.slice(from, from + kicker.length).trim(),
      title,
      confidence: 'derived',
    };
  }
  return { kicker: null, title: headline, confidence: 'stated' };
}

/** Whether a line is a kicker that stands by itself above the title. */
export function isKickerLine(key: string): boolean {
  return new RegExp(`^(?:${COLUMN})$`, 'u').test(key.replace(/^\[(.*)\]$|[|:]$/u, '$1'));
}

/** What the name of a column of news ends in. Those that may as well follow a person (专访, 解读) are not among them. */
const KINDS = [
  '[简快短资速通要看]讯|[要新趣见热]闻|[快速播预]报|日报道|报道|速递|快递|速看|快看|看点|速看料',
  '[速热导]读|聚焦|关注|热点|热门|焦点|动态|消息|观察|观点|滚动|头条|直击|前沿|最新|实时|突发',
  '[短快锐时]评|社[论评]|评论|述评|连载|特稿|特写|专题|专栏|纪实|手记|札记|随笔',
].join('|');

const COLUMN = String.raw`[\p{L}\p{N}]{0,6}(?:${KINDS})`;

const BRACKETED = /^\[(?<kicker>[^[\]]{2,10})\]\s*/u;
const BARRED = /^(?<kicker>[\p{L}\p{N}· ]{2,10}?)\s*\|\s*/u;
const NAMED = new RegExp(`^(?<kicker>(?=.{2,8}?[:!])${COLUMN})\\s*[:!]\\s*`, 'u');
