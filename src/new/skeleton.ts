import { printFrontMatter } from '../article/print.ts';
import type { ReportLanguage } from '../problems/problem.ts';
import type { Request } from './request.ts';
import { meaningOf, newKeys } from './keys.ts';

/**
 * A new article's file: what is known of it, a draft until its author says otherwise, the keys that it may want behind `#`,
 * and no text yet: a placeholder could be published.
 * @param date as front matter writes it
 */
export function skeletonOf(request: Request, date: string, language: ReportLanguage): string {
  const values: Readonly<Record<string, unknown>> = { ...request.values, date, draft: true };
  const known = printFrontMatter(values, { draft: texts.draft[language] });
  const open = newKeys
    .filter((key) => values[key] === undefined)
    .map((key) => `# ${key}:  # ${meaningOf(key, language)}\n`);
  return `---\n${known}\n# ${texts.more[language]}\n${open.join('')}---\n\n`;
}

const texts = {
  draft: {
    zh: '写好后删去下面这一行，文章才会发布。',
    en: 'Take the next line away when the article is finished: until then it is not published.',
  },
  more: {
    zh: '以下各项可写可不写：要用时删去行首的“# ”，在冒号后填写。正文写在下一行 --- 的下面。',
    en: 'All of these can be left out: to use one, take the "# " before it away and write after its colon. The text goes below the next ---.',
  },
};
