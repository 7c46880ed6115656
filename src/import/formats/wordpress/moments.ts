import type { InBoth } from '../../../problems/rule.ts';
import type { Item } from '../../format.ts';
import { both } from './both.ts';
import { gmtOf, momentOf } from './dates.ts';
import type { Entry } from './entry.ts';

export function datesOf({ dates, status }: Entry): Item['fields'] {
  const published = momentOf(dates.local, dates.gmt) ?? momentOf('', gmtOf(dates.published));
  const modified = momentOf(dates.modified, dates.modifiedGmt);
  const fields: Item['fields'] = {};
  if (published !== null) {
    fields.date = {
      value: published.text,
      from: momentFrom[published.from],
      confidence: published.from === 'both' ? 'stated' : 'derived',
    };
  } else if (status !== 'publish' && modified !== null) {
    // A draft has no date yet.
    const from = both('wp:post_modified', '最后修改时间');
    fields.date = { value: modified.text, from, confidence: 'guessed' };
  }
  // WordPress counts every click on “update”: what changed on a later day may be of substance.
  if (published !== null && modified !== null && modified.day > published.day) {
    const from = both('wp:post_modified, a later day', 'wp:post_modified（晚于发布日）');
    fields.updated = { value: modified.text, from, confidence: 'derived' };
  }
  return fields;
}

const momentFrom: Record<'both' | 'local' | 'gmt', InBoth> = {
  both: both(
    'wp:post_date, its offset by wp:post_date_gmt',
    'wp:post_date（时差由 wp:post_date_gmt 得出）',
  ),
  local: both('wp:post_date, without an offset', 'wp:post_date（未注明时差）'),
  gmt: both('the time in GMT alone', '仅有格林尼治时间'),
};
