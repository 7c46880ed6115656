import { bodyOf } from './body.ts';
import type { Language } from './lexicon.ts';
import { picture } from './picture.ts';
import { between, chance, pick, randomOf, weighted } from './random.ts';
import { termsOf, type Terms } from './terms.ts';
import { label, latinWord, sentence, type Voice } from './voice.ts';

/** What the generator is told about an article. */
export interface Assignment {
  seed: number;
  /** Its place in the archive, from 0. */
  index: number;
  /** `2022-07-28` */
  day: string;
  /** The address of an earlier article; null for the first. */
  earlier: string | null;
  /** What it is filed under, where that is not left to chance. */
  terms?: Partial<Terms>;
  /** Whether it may have a picture beside it. */
  pictures?: boolean;
}

/** Files by their path in the content folder. */
export type Files = Record<string, string | Buffer>;

/** One article, and the picture beside it that one in twenty has. The same assignment gives the same bytes. */
export function articleFiles(assignment: Assignment): Files {
  const { seed, index, day } = assignment;
  const random = randomOf(seed, 1, index);
  const language = languages[languageOf(random)] ?? 'zh-CN';
  const voice: Voice = { random, language, earlier: assignment.earlier, references: [] };
  const folder = `articles/${pathOf(assignment)}`;
  const illustrated = chance(random, 0.05) && (assignment.pictures ?? true);
  const terms = termsOf(random);
  const entries: [string, unknown][] = [
    ['title', label(voice, between(random, 12, 30))],
    ...(chance(random, 0.1) ? [['kicker', label(voice, 4)] satisfies [string, string]] : []),
    ...(chance(random, 0.3)
      ? [['summary', sentence(voice).trim()] satisfies [string, string]]
      : []),
    ['date', `${day} ${two(between(random, 6, 22))}:${two(between(random, 0, 59))}`],
    ...Object.entries(assignment.terms ?? terms),
    ...(language === 'zh-CN' ? [] : [['lang', language] satisfies [string, string]]),
    ...(illustrated
      ? [['cover', { src: './picture.png', alt: label(voice, 8) }] satisfies [string, unknown]]
      : []),
  ];
  // JSON is YAML, and needs no other quoting.
  const yaml = entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n');
  const lead = illustrated ? `![${label(voice, 8)}](./picture.png "${label(voice, 12)}")` : null;
  const text = `---\n${yaml}\n---\n\n${bodyOf(voice, lead)}`;
  if (!illustrated) return { [`${folder}.md`]: text };
  const [width, height] = pick(random, sizes);
  return {
    [`${folder}/index.md`]: text,
    [`${folder}/picture.png`]: picture(random, width, height),
  };
}

/** The address without slashes at its ends: known before the article is written, so that later ones can link to it. */
export function pathOf({ seed, index, day }: Pick<Assignment, 'seed' | 'index' | 'day'>): string {
  const voice: Voice = {
    random: randomOf(seed, 2, index),
    language: 'zh-CN',
    earlier: null,
    references: [],
  };
  const han = chance(voice.random, 0.1);
  const word = han ? label(voice, 4).replaceAll(' ', '') : latinWord(voice);
  return `${day.replaceAll('-', '/')}/${word.toLowerCase()}-${index + 1}`;
}

const languages: Language[] = ['zh-CN', 'en', 'zh-TW'];
const languageOf = weighted([91, 5, 4]);
/** Pixels. */
type Size = readonly [width: number, height: number];
const sizes: [Size, ...Size[]] = [
  [1200, 800],
  [1600, 900],
  [800, 1200],
];

function two(number: number): string {
  return String(number).padStart(2, '0');
}
