import { parseArgs } from 'node:util';
import type { InBoth } from '../problems/rule.ts';

/** What an author asked for, as far as it was said. */
export interface Request {
  /** Of the front matter, as it was written: text, lists as one text. */
  values: Partial<Record<ValueKey, string>>;
  /** The last part of the address. */
  slug: string | null;
  date: string | null;
  /** Whether the article gets a folder, for pictures. */
  bundle: boolean;
  /** Whether to open the file in an editor. */
  edit: boolean;
  /** Whether nothing is asked, even on a terminal. */
  yes: boolean;
}

const valueKeys = [
  ...(['title', 'kicker', 'source', 'section', 'tags', 'authors', 'lang'] as const),
];
export type ValueKey = (typeof valueKeys)[number];

/** @param args those behind the command's name @returns `wrong` where they cannot be understood */
export function readRequest(args: readonly string[]): Request | { wrong: InBoth } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ date: text, slug: text, source: text, section: text, tags: text, author: text },
        ...{ kicker: text, lang: text, bundle: flag, edit: flag, yes: flag },
      },
    });
    const { date = null, slug = null, bundle, edit, yes, author, ...rest } = values;
    if (positionals.length > 1) return { wrong: several(positionals) };
    const given = { title: positionals[0], authors: author, ...rest };
    const known = valueKeys.flatMap((key) => {
      const value = given[key]?.trim();
      return value === undefined || value === '' ? [] : [[key, value] as const];
    });
    return { values: Object.fromEntries(known), slug, date, bundle, edit, yes };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [, unknown] = /^Unknown option '([^']+)'/.exec(reason) ?? [];
    if (unknown === undefined) return { wrong: { en: reason, zh: `看不懂这些选项：${reason}` } };
    return { wrong: { en: `There is no option ${unknown}.`, zh: `没有 ${unknown} 这个选项。` } };
  }
}

function several(titles: readonly string[]): InBoth {
  const all = titles.join(' ');
  return {
    en: `The title has spaces and no quotation marks. Write "${all}".`,
    zh: `标题里有空格，请用引号括起来："${all}"。`,
  };
}

export const usage: InBoth = {
  en: `npm run new -- "Title" [--slug name] [--date "2026-05-12 17:30"] [--source …] [--section …] [--tags "a, b"] [--author …] [--kicker …] [--lang …] [--bundle] [--edit] [--yes]`,
  zh: `npm run new -- "标题" [--slug 名称] [--date "2026-05-12 17:30"] [--source 出处] [--section 栏目] [--tags "甲、乙"] [--author 作者] [--kicker 栏头] [--lang 语言] [--bundle] [--edit] [--yes]`,
};
