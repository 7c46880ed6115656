import type { SearchTexts } from '../texts.ts';
import type { Piece } from './excerpt.ts';
import { findHash } from './hash.ts';
import type { Result, ShownArticle } from './results.ts';

/** What a result is shown with. */
export interface Setting {
  texts: SearchTexts;
  /** `''`, or the site's path without a slash at its end. */
  base: string;
  /** What is marked in the article when it is opened; '' for nothing. */
  query: string;
}

/** A result of the list. Text goes in as text nodes only. */
export function resultItem(result: Result, setting: Setting): HTMLLIElement {
  const item = element('li', 'result');
  if (result === null) {
    item.append(element('p', 'result-missing', setting.texts.resultMissing));
    return item;
  }
  const link = element('a', 'result-link', result.title);
  link.href = setting.base + result.url + (setting.query === '' ? '' : findHash(setting.query));
  const heading = element('h2', 'result-title');
  if (result.kicker !== null) heading.append(element('span', 'result-kicker', result.kicker), ' ');
  heading.append(link);
  item.lang = result.lang;
  item.append(...thumbnail(result, setting.base), heading, facts(result, setting));
  item.append(element('p', 'result-excerpt', result.excerpt));
  return item;
}

function facts(
  { day, source, section, tags, sameForms }: ShownArticle,
  { texts }: Setting,
): HTMLElement {
  const time = element('time', 'result-day', dayName(day));
  time.dateTime = day;
  const line = element('p', 'result-facts');
  line.lang = document.documentElement.lang;
  line.append(time);
  if (source !== null) line.append(' ', element('span', 'result-source', source));
  if (section !== null) line.append(' ', element('span', 'result-section', section));
  for (const tag of tags) line.append(' ', element('span', 'result-tag', tag));
  if (!sameForms) line.append(' ', element('span', 'result-form', texts.otherForms));
  return line;
}

/** It says nothing that the title beside it does not. */
function thumbnail({ picture }: ShownArticle, base: string): HTMLImageElement[] {
  if (picture === null) return [];
  const isRemote = /^(?:https?:)?\/\//i.test(picture.src);
  const image = element('img', 'result-picture');
  image.alt = '';
  image.loading = 'lazy';
  image.decoding = 'async';
  if (isRemote) image.referrerPolicy = 'no-referrer';
  if (picture.width !== null) image.width = picture.width;
  if (picture.height !== null) image.height = picture.height;
  image.src = isRemote ? picture.src : base + picture.src;
  return [image];
}

/** A local day has no time zone: it is the article's own. */
function dayName(day: string): string {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** An element with a text, in which what was searched for is marked. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text: string | Piece[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  if (typeof text === 'string') {
    made.textContent = text;
    return made;
  }
  for (const piece of text) {
    if (!piece.marked) {
      made.append(piece.text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    made.append(mark);
  }
  return made;
}
