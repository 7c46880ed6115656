import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate } from '../article/date.ts';
import type { InBoth } from '../problems/rule.ts';
import { keyOf, type Seed } from './addresses.ts';
import { textOf } from './article.ts';
import type { Finding, Item, ReadOptions } from './format.ts';

/** An item with the title and the date that every article needs. */
export function complete(item: Item, root: string, { date }: ReadOptions): Item {
  const fields = { ...item.fields };
  const needs = [...item.needs];
  if (textOf(fields.title) === '') {
    fields.title = guess(item.slug ?? item.origin.file.replace(/^.*\/|\.[^.]*$/g, ''), {
      en: 'the name in the source, as there is no title',
      zh: '来源中的名称（没有标题）',
    });
  }
  if (item.kind === 'article' && dayOf(item) === null) {
    if (fields.date) needs.push(unreadableDate(fields.date));
    if (date !== null) fields.date = guess(date, { en: '--date', zh: '--date' });
    else {
      const { mtime } = statSync(join(root, item.origin.file));
      fields.date = guess(mtime.toISOString().slice(0, 10), whenFileChanged);
      fields.draft = guess('true', { en: 'there is no date', zh: '没有日期' });
      needs.push(undated);
    }
  }
  return { ...item, fields, needs };
}

/** What its address is planned from. */
export function seedOf(item: Item, root: string, read: ReadOptions): Seed {
  const { origin, kind, id, slug, addresses } = item;
  const whole = complete(item, root, read);
  return {
    ...{ key: keyOf(origin), file: origin.file, kind, id, slug, addresses },
    title: textOf(whole.fields.title),
    day: dayOf(item) ?? read.date,
  };
}

function dayOf({ fields }: Item): string | null {
  const written = parseDate(textOf(fields.date));
  return 'rule' in written ? null : written.day;
}

function guess(value: string, from: InBoth): Finding {
  return { value, from, confidence: 'guessed' };
}

function unreadableDate({ value }: Finding): InBoth {
  const shown = JSON.stringify(value);
  return { en: `Its date ${shown} is none.`, zh: `日期 ${shown} 无法识别。` };
}

const whenFileChanged: InBoth = {
  en: 'when the file was last changed',
  zh: '文件最后修改的日期',
};

const undated: InBoth = {
  en: 'It has no date, so it is a draft now. Write its date, take away "draft", and move it into the folder of its day.',
  zh: '没有日期，暂存为草稿。请写上日期，删去 draft，再移到当天的文件夹。',
};
