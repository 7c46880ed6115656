import { toString } from 'hast-util-to-string';
import type { InBoth } from '../../../problems/rule.ts';
import type { Finding } from '../../format.ts';
import { metaOf, type Entry } from './entry.ts';
import { clean } from '../../html/clean.ts';
import { parseHtml } from '../../html/markdown.ts';
import { both } from './both.ts';

export function titleOf({ title, name, id }: Entry, body: string, needs: InBoth[]): Finding {
  const written = plainText(title);
  if (written !== '') return { value: written, from: both('title', '标题'), confidence: 'stated' };
  needs.push({
    en: 'It has no title. The beginning of the text stands in its place: write a better one.',
    zh: '原文没有标题，暂以正文开头代替，请另拟标题。',
  });
  const line = body.split('\n').find((one) => /\p{L}/u.test(one) && !/^[<!]/.test(one)) ?? '';
  const words = plainText(line.replace(/\]\([^)]*\)|[*_`#>[\]\\]|^\s*[-+]\s/g, '')).slice(0, 60);
  const short = words.length < 60 ? words : words.replace(/\s\S*$/, '');
  const from = both('the beginning of the text', '正文开头');
  return { value: short || name || String(id), from, confidence: 'guessed' };
}

export function summaryOf(entry: Entry): Finding | null {
  const excerpt = plainText(entry.excerpt);
  if (excerpt !== '') {
    return { value: excerpt, from: both('excerpt', '摘要'), confidence: 'stated' };
  }
  const description = plainText(metaOf(entry, '_yoast_wpseo_metadesc')[0] ?? '');
  if (description === '' || description.includes('%%')) return null;
  const from = both('the description for search engines (Yoast)', 'Yoast 插件的搜索描述');
  return { value: description, from, confidence: 'derived' };
}

/** HTML as one line of text. */
export function plainText(html: string): string {
  const { tree } = clean(parseHtml(html));
  return toString(tree).replace(/\s+/g, ' ').trim();
}
