import { fillIn, type SearchTexts } from '../texts.ts';
import type { Fragment } from '../fragment.ts';
import { excerpt, toPieces, type Piece } from './excerpt.ts';
import { findMarks } from './marks.ts';
import type { View } from './session.ts';
import type { Phrase } from '../phrases.ts';

/** What the status line says. */
export function statusText(view: View, texts: SearchTexts): string {
  if (view.kind === 'empty') return '';
  if (view.kind !== 'found') return texts[view.kind];
  const { total, query, complete } = view;
  if (!complete) return texts.searching;
  if (total === 0) return fillIn(texts.none, { query });
  return fillIn(total === 1 ? texts.countOne : texts.count, { count: total });
}

/** One `<li>` for each article shown. Text goes in as text nodes only. */
export function resultItems(view: View, base: string): HTMLLIElement[] {
  if (view.kind !== 'found') return [];
  return view.articles.map((article) => item(article, view.phrases, base));
}

function item(article: Fragment, phrases: Phrase[], base: string): HTMLLIElement {
  const link = element(
    'a',
    'result-link',
    toPieces(article.title, findMarks(article.title, phrases)),
  );
  link.href = base + article.url;
  const heading = element('h2', 'result-title');
  if (article.kicker !== null) {
    heading.append(element('span', 'result-kicker', [plain(article.kicker)]), ' ');
  }
  heading.append(link);
  const result = element('li', 'result');
  result.lang = article.lang;
  const text = element(
    'p',
    'result-excerpt',
    excerpt(article.text, findMarks(article.text, phrases)),
  );
  result.append(heading, facts(article), text);
  return result;
}

function facts({ day, source, section, tags }: Fragment): HTMLElement {
  const time = element('time', 'result-day', [plain(day)]);
  time.dateTime = day;
  const line = element('p', 'result-facts');
  line.append(time);
  if (source !== null) line.append(' ', element('span', 'result-source', [plain(source)]));
  if (section !== null) line.append(' ', element('span', 'result-section', [plain(section)]));
  for (const tag of tags) line.append(' ', element('span', 'result-tag', [plain(tag)]));
  return line;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  pieces: Piece[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  for (const { text, marked } of pieces) {
    if (!marked) {
      made.append(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    made.append(mark);
  }
  return made;
}

function plain(text: string): Piece {
  return { text, marked: false };
}
