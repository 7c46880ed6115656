import { intro, isCancel, select, text } from '@clack/prompts';
import type { ReportLanguage } from '../problems/problem.ts';
import type { TaxonomyName } from '../article/vocabulary.ts';
import { localTime } from './localTime.ts';
import { planArticle, slugFor, type Fault, type Ground } from './plan.ts';
import type { Request, ValueKey } from './request.ts';

/** Asks on a terminal for what was not said. @returns null where the author turned back */
export async function ask(
  request: Request,
  ground: Ground,
  terms: (taxonomy: TaxonomyName) => string[],
): Promise<Request | null> {
  const { language } = ground;
  const say = texts[language];
  intro(say.intro);
  const asked: Request = { ...request, values: { ...request.values } };
  try {
    const { values } = asked;
    values.title ??= await line({ message: say.title }, (value) => {
      return value.trim() === ''
        ? say.noTitle
        : faultOf('value', { ...asked, values: { title: value } });
    });
    for (const [key, taxonomy] of [
      ['source', 'sources'],
      ['section', 'sections'],
    ] as const) {
      const chosen = values[key] ?? (await choose(key, terms(taxonomy), language));
      if (chosen !== '') values[key] = chosen;
    }
    const now = localTime(ground.now, ground.timeZone(values.source ?? null));
    asked.date ??= await line({ message: say.date, initialValue: now }, (value) =>
      faultOf('date', { ...asked, date: value.trim() }),
    );
    const tags = terms('tags').slice(0, 8);
    const hint = tags.length === 0 ? {} : { placeholder: tags.join('、') };
    const written = values.tags ?? (await line({ message: say.tags, ...hint }));
    if (written !== '') values.tags = written;
    const free = suggestion(asked, ground);
    asked.slug ??= await line({ message: say.slug, initialValue: free }, (value) =>
      faultOf('slug', { ...asked, slug: value.trim() }),
    );
    return asked;
  } catch (error) {
    if (error instanceof TurnedBack) return null;
    throw error;
  }

  function faultOf(about: Fault['about'], tried: Request): string | undefined {
    const planned = planArticle(tried, ground);
    const fault = Array.isArray(planned) ? planned.find((one) => one.about === about) : undefined;
    if (!fault) return undefined;
    return fault.text[language] + (fault.free === undefined ? '' : say.free(fault.free));
  }
}

class TurnedBack extends Error {
  override name = 'TurnedBack';
}

function answered(answer: string | symbol | undefined): string {
  if (isCancel(answer)) throw new TurnedBack();
  return typeof answer === 'string' ? answer.trim() : '';
}

async function line(
  options: { message: string; initialValue?: string; placeholder?: string },
  check?: (value: string) => string | undefined,
): Promise<string> {
  return answered(await text({ ...options, validate: (value) => check?.(value ?? '') }));
}

/** The name that the title makes, or the first free one after it. */
function suggestion(asked: Request, ground: Ground): string {
  const slug = slugFor(asked.values.title ?? '');
  const planned = planArticle({ ...asked, slug }, ground);
  const fault = Array.isArray(planned) ? planned.find(({ free }) => free !== undefined) : undefined;
  return fault?.free ?? slug;
}

/** More terms than this nobody goes through with arrows. */
const mostTerms = 30;

/** One of the terms, a new one, or none: ''. */
async function choose(
  key: ValueKey & ('source' | 'section'),
  terms: readonly string[],
  language: ReportLanguage,
): Promise<string> {
  const say = texts[language];
  if (terms.length === 0) return line({ message: say.none[key] });
  const other = '\0';
  const chosen = answered(
    await select({
      message: say[key],
      maxItems: 10,
      // They are in English only; the message says it in the author's language.
      showInstructions: false,
      options: [
        { value: '', label: say.leave },
        ...terms.slice(0, mostTerms).map((term) => ({ value: term, label: term })),
        { value: other, label: say.other },
      ],
    }),
  );
  return chosen === other ? line({ message: say.none[key] }) : chosen;
}

const texts = {
  zh: {
    intro: '新文章（Ctrl+C 放弃，什么也不会留下）',
    title: '标题',
    noTitle: '标题不能空着。',
    source: '出处（按 ↑ ↓ 选，回车确定）',
    section: '栏目（按 ↑ ↓ 选，回车确定）',
    none: { source: '出处：哪家报刊（可空着）', section: '栏目（可空着）' },
    leave: '（不填）',
    other: '（写一个新的）',
    date: '发表日期：YYYY-MM-DD，可加时刻 HH:MM',
    tags: '关键词，用“、”隔开（可空着）',
    slug: '网址最后一段（发布后不要再改）',
    free: (slug: string) => `可以用 ${slug}。`,
  },
  en: {
    intro: 'A new article (Ctrl+C leaves nothing behind)',
    title: 'Title',
    noTitle: 'An article has a title.',
    source: 'Source (↑ ↓ to choose, then Enter)',
    section: 'Section (↑ ↓ to choose, then Enter)',
    none: {
      source: 'Source: the publication (may stay empty)',
      section: 'Section (may stay empty)',
    },
    leave: '(none)',
    other: '(write a new one)',
    date: 'Date of publication: YYYY-MM-DD, with HH:MM if known',
    tags: 'Keywords, separated by commas (may stay empty)',
    slug: 'The last part of its address (do not change it once published)',
    free: (slug: string) => ` ${slug} is free.`,
  },
};
