import { parseDate } from '../../../article/date.ts';
import type { Item, ReadOptions } from '../../format.ts';
import { blocksOf } from './blocks.ts';
import { readBylines } from './byline.ts';
import { takeFurniture } from './furniture.ts';
import { leave, nothingYet, type Gathered } from './gathered.ts';
import { giveDate } from './giveDate.ts';
import { takeFoot, takeHead } from './head.ts';
import { isOwn, takeHeadlines, type Listed } from './headlines.ts';
import { takeLabels } from './labels.ts';
import { languageOf } from './language.ts';
import { keyOf, linesOf } from './lines.ts';
import { datesIn } from './dates.ts';
import { markdownOf } from './markdown.ts';

/** A page as far as its text tells: what an item is made of. */
export type Page = Pick<Item, 'body' | 'left'> & Omit<Gathered, 'left'>;

/**
 * Reads the text that “select all, copy” gives of a news page.
 * @param whole with LF at the end of every line
 * @param name the file's, without its ending
 */
export function readPageText(
  whole: string,
  name: string,
  { timeZone, lang }: Pick<ReadOptions, 'timeZone' | 'lang'>,
): Page {
  const gathered = nothingYet();
  const { lines, controls } = linesOf(whole);
  const { listed, rest } = takeHeadlines(takeFurniture(lines, gathered));
  const article = takeLabels(rest, gathered);
  const { title, body } = takeHead(article, timeZone, gathered);
  const text = takeFoot(body, timeZone, gathered);
  readBylines(text, gathered);
  const blocks = blocksOf(text, gathered);
  const own = listed.filter(({ headline }) => title !== null && isOwn(headline, title.text));
  leaveHeadlines(listed, own, gathered);
  giveDayElsewhere(own, name, timeZone, gathered);
  const language = languageOf(blocks, lang);
  if (language !== null) {
    gathered.fields.lang = {
      value: language,
      from: { zh: '正文用字', en: 'the letters of the text' },
      confidence: 'guessed',
    };
  }
  if (controls > 0) {
    gathered.left.push({
      line: 0,
      what: { zh: `${controls} 个控制字符`, en: `${controls} control characters` },
      text: null,
    });
  }
  const left = gathered.left
    .sort((a, b) => a.line - b.line)
    .map(({ what, text: shown }) => ({ what, text: shown }));
  return { ...gathered, left, body: markdownOf(blocks) };
}

function leaveHeadlines(
  listed: readonly Listed[],
  own: readonly Listed[],
  gathered: Gathered,
): void {
  for (const one of listed) {
    const { headline, date, number } = one;
    const [en, zh] = own.includes(one)
      ? ["this article's own headline in the list", '列表中本篇自己的标题']
      : ['a listed headline', '列出的其他标题'];
    const on = date === null ? { en: '', zh: '' } : { en: `, ${date}`, zh: `，${date}` };
    leave(gathered, { en: en + on.en, zh: zh + on.zh }, number, headline);
  }
}

/** Where the head has no date: that of the page's own headline in a list, or of the file's name. */
function giveDayElsewhere(
  own: readonly Listed[],
  name: string,
  timeZone: string,
  gathered: Gathered,
): void {
  if (gathered.fields.date) return;
  const [listed] = own.filter(({ date }) => date !== null);
  const [found] = datesIn(keyOf(listed?.date ?? ''));
  if (listed && found) {
    giveDate(found, listed, timeZone, gathered);
    return;
  }
  const [, year, month, day] =
    /(?<!\d)([12]\d{3})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(name) ?? [];
  const value = [year, month, day].join('-');
  if (year === undefined || 'rule' in parseDate(value)) return;
  const from = { zh: '文件名', en: 'the file’s name' };
  gathered.fields.date = { value, from, confidence: 'derived' };
}
