import { addressFault, addressOf } from '../article/address.ts';
import { parseDate } from '../article/date.ts';
import { nameOf } from '../article/name.ts';
import { readArticle, type ReadContext } from '../article/read.ts';
import {
  fileStart,
  problem,
  problemText,
  type Problem,
  type ReportLanguage,
} from '../problems/problem.ts';
import type { InBoth } from '../problems/rule.ts';
import { localTime } from './localTime.ts';
import type { Request } from './request.ts';
import { skeletonOf } from './skeleton.ts';

/** What a new article must not collide with, and how its dates are read. */
export interface Ground extends ReadContext {
  /** Seconds since 1970-01-01T00:00Z. */
  now: number;
  language: ReportLanguage;
  /** Whose the address is already; null for nobody's. @param file the article that would have it */
  ownerOf: (path: string, file: string) => InBoth | null;
}

export interface Planned {
  /** Relative to the content folder. */
  file: string;
  /** Without slashes at its ends. */
  path: string;
  text: string;
}

export interface Fault {
  about: 'title' | 'slug' | 'date' | 'value';
  text: InBoth;
  /** A slug that is free, where the one that was asked for is not. */
  free?: string;
}

/** The file that a request makes, or all that stands in its way. */
export function planArticle(request: Request, ground: Ground): Planned | Fault[] {
  const { title } = request.values;
  if (title === undefined) return [{ about: 'title', text: noTitle }];
  const slug = request.slug ?? slugFor(title);
  const wrong = formFault(slug);
  const date =
    request.date ?? localTime(ground.now, ground.timeZone(request.values.source ?? null));
  const written = parseDate(date);
  if ('rule' in written) {
    const detail = written.detail as never;
    const text = textOf(problem(written.rule, '', fileStart, detail));
    return [...(wrong ? [wrong] : []), { about: 'date', text }];
  }
  const text = skeletonOf(request, date, ground.language);
  const { file, path } = placeOf(written.day, slug, request.bundle);
  const fault = wrong ?? addressFaultOf(slug, path, file, ground);
  const read = readArticle(text, file, path, ground);
  const problems = Array.isArray(read) ? read : read.problems;
  const faults: Fault[] = [
    ...(fault ? [fault] : []),
    ...problems.map((one) => ({ about: aboutOf(one), text: textOf(one) })),
  ];
  return faults.length > 0 ? faults : { file, path, text };
}

/** The last part of the address where nobody named one: out of the title, else a word that says nothing. */
export function slugFor(title: string): string {
  return nameOf(title) || 'article';
}

function placeOf(day: string, slug: string, bundle: boolean): Pick<Planned, 'file' | 'path'> {
  const file = `articles/${day.replaceAll('-', '/')}/${slug}${bundle ? '/index.md' : '.md'}`;
  return { file, path: addressOf(file, 'articles') };
}

function formFault(slug: string): Fault | null {
  if (slug.includes('/')) return { about: 'slug', text: withSlash };
  // What is hidden is not read; what ends so, Windows cannot hold.
  const isOdd = /^\.|^\s|[.\s]$|\.md$/i.test(slug) || slug === '';
  return isOdd ? { about: 'slug', text: odd } : null;
}

function addressFaultOf(slug: string, path: string, file: string, ground: Ground): Fault | null {
  const fault = addressFault(path);
  if (fault) {
    return {
      about: 'slug',
      text: textOf(problem(fault.rule, file, fileStart, fault.detail as never)),
    };
  }
  const owner = ground.ownerOf(path, file);
  if (owner === null) return null;
  return { about: 'slug', text: owner, free: freeSlug(slug, path, file, ground) };
}

function aboutOf({ rule }: Problem): Fault['about'] {
  return rule.startsWith('date/') ? 'date' : 'value';
}

/** `-2`, `-3` and so on: the first that is free. */
function freeSlug(slug: string, path: string, file: string, { ownerOf }: Ground): string {
  const folder = path.slice(0, -slug.length);
  for (let number = 2; ; number += 1) {
    const other = `${slug}-${number}`;
    if (ownerOf(folder + other, file.replace(path, folder + other)) === null) return other;
  }
}

function textOf(found: Problem): InBoth {
  return { en: problemText(found, 'en'), zh: problemText(found, 'zh') };
}

const noTitle = {
  en: 'A new article needs a title: npm run new -- "Title".',
  zh: '新文章要有标题：npm run new -- "标题"。',
};
const withSlash = {
  en: 'A slug is the last part of the address and has no slash in it.',
  zh: '名称是网址的最后一段，里面不能有斜杠。',
};
const odd = {
  en: 'A slug does not begin with a dot or a space, and does not end in one or in ".md".',
  zh: '名称不能空着，不能以点或空格开头、结尾，也不带“.md”。',
};
