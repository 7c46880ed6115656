import { fillIn } from '../../texts.ts';
import type { FoundTexts } from './texts.ts';

/** What the bar has to say and to do. */
export interface BarOptions {
  texts: FoundTexts;
  /** Of the texts, as BCP 47. */
  lang: string;
  query: string;
  count: number;
  /** @param step 1 to the next hit, -1 to the previous one */
  onMove: (step: 1 | -1) => void;
  onStop: () => void;
}

export interface Bar {
  element: HTMLElement;
  /** Says how many hits there are: announced if the bar is in the page already. */
  sayCount: () => void;
  /** Says which hit is the current one. @param index from 0 */
  sayPlace: (index: number) => void;
}

/** The bar of an article in which hits are marked. Text goes in as text nodes only. */
export function makeBar({ texts, lang, query, count, onMove, onStop }: BarOptions): Bar {
  const element = document.createElement('section');
  element.className = 'found-bar';
  element.lang = lang;
  element.setAttribute('aria-label', texts.name);
  const total = status('found-count');
  const place = status('found-place');
  const previous = button(texts.previous, () => {
    onMove(-1);
  });
  const next = button(texts.next, () => {
    onMove(1);
  });
  element.append(total, previous, place, next, button(texts.stop, onStop));
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') onStop();
  });
  return {
    element,
    sayCount: () => {
      total.textContent = fillIn(texts.count, { query: shorten(query), count });
    },
    sayPlace: (index) => {
      place.textContent = `${index + 1}/${count}`;
    },
  };
}

function status(className: string): HTMLElement {
  const line = document.createElement('p');
  line.className = className;
  line.role = 'status';
  return line;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', onClick);
  return made;
}

/** A query in an address may be of any length. */
function shorten(query: string): string {
  const [beginning] = LONG.exec(query) ?? [];
  return beginning === undefined ? query : `${beginning}…`;
}

// Two lines of Chinese on a phone.
const LONG = /^.{40}(?=.)/su;
