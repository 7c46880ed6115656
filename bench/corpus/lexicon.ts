import { simplified, traditional } from './characters.ts';
import { between, chance, pick, randomOf, zipf, type Random } from './random.ts';

export type Language = 'zh-CN' | 'zh-TW' | 'en';

/** Words that mean nothing, as frequent as words are. */
export interface Lexicon {
  /** A word: two characters, or letters. */
  word: (random: Random) => string;
  /** Some words that stand together, and do so again. */
  phrase: (random: Random) => string;
}

/**
 * The words of a language, the same for every archive. Drawing characters alone would give pairs of them that real
 * texts never have, and an index of pairs several times too large. With words in phrases, 1,000 generated articles
 * hold 114,000 different pairs in 1.27 million characters; 1,000 of LCTT's hold 99,000 in 0.91 million.
 */
export function lexiconOf(language: Language): Lexicon {
  if (language === 'en') return latin;
  const characters = language === 'zh-CN' ? simplified : traditional;
  const random = randomOf(language === 'zh-CN' ? 1 : 2);
  const character = from(characters, 10);
  const words = Array.from({ length: 10_000 }, (_, rank) =>
    // Every fourth of the most frequent words is a single character, as particles are.
    rank < 320 && rank % 4 === 0
      ? (characters[rank / 4] ?? '')
      : character(random) + character(random),
  );
  const word = from(words, 10);
  const phrases = Array.from({ length: 40_000 }, () =>
    Array.from({ length: between(random, 1, 3) }, () => word(random)).join(''),
  );
  return {
    word: from(
      words.filter(({ length }) => length === 2),
      10,
    ),
    phrase: from(phrases, 10),
  };
}

const latin: Lexicon = latinLexicon();

/** Words of one to four syllables, with those that hold English sentences together. */
function latinLexicon(): Lexicon {
  const random = randomOf(3);
  const little = 'the of to and a in is it you that for on are with as be at or this from by'.split(
    ' ',
  );
  const starts = [
    'b',
    'c',
    'd',
    'f',
    'g',
    'l',
    'm',
    'n',
    'p',
    'r',
    's',
    't',
    'st',
    'tr',
    '',
  ] as const;
  const syllable = () => pick(random, starts) + pick(random, ['a', 'e', 'i', 'o', 'u', 'er', 'in']);
  const made = Array.from({ length: 8000 }, () =>
    Array.from({ length: chance(random, 0.6) ? 2 : between(random, 1, 4) }, syllable).join(''),
  );
  const word = from(
    made.filter(({ length }) => length > 2),
    10,
  );
  const phrase = from([...little, ...made], 2);
  return { word, phrase };
}

function from(items: readonly string[], shift: number): (random: Random) => string {
  const rank = zipf(items.length, shift);
  return (random) => items[rank(random)] ?? '';
}
