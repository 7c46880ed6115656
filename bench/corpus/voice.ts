import { lexiconOf, type Language, type Lexicon } from './lexicon.ts';
import { between, chance, type Random } from './random.ts';

/** Who writes one article: its language, its luck, and what it gathers while it is written. */
export interface Voice {
  random: Random;
  language: Language;
  /** Where an earlier article is: `/2022/07/28/abc/`; null for the first. */
  earlier: string | null;
  /** Addresses of the reference links so far; the first is `[1]`. */
  references: string[];
}

/** Latin words for each Han character in LCTT's prose: 0.08; a phrase here has 3.7 characters in the mean. */
const latinShare = 0.3;

/** A heading, a label, the text of a link. @param length in Han characters or in words */
export function label(voice: Voice, length: number): string {
  const { random, language } = voice;
  if (language === 'en') {
    const words = Array.from({ length: Math.ceil(length / 2) }, () => lexicons.en.phrase(random));
    return capital(words.join(' '));
  }
  let text = '';
  while (text.length < length) text += phrase(voice);
  return text.trim();
}

/** A sentence with its full stop. LCTT's median is 38 characters. */
export function sentence(voice: Voice): string {
  const clauses = between(voice.random, 1, 4);
  const parts = Array.from({ length: clauses }, () => label(voice, between(voice.random, 6, 16)));
  if (voice.language !== 'en') return `${parts.join('，')}。`;
  return `${capital(parts.join(', ').toLowerCase())}. `;
}

export function sentences(voice: Voice, count: number): string {
  return Array.from({ length: count }, () => sentence(voice))
    .join('')
    .trim();
}

export function latinWord({ random }: Voice): string {
  return lexicons.en.word(random);
}

const lexicons: Record<Language, Lexicon> = {
  'zh-CN': lexiconOf('zh-CN'),
  'zh-TW': lexiconOf('zh-TW'),
  en: lexiconOf('en'),
};

function phrase(voice: Voice): string {
  const { random, language } = voice;
  const han = lexicons[language].phrase(random);
  return chance(random, latinShare) ? `${han} ${capital(latinWord(voice))} ` : han;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
