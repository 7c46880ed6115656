import { pinyin } from 'pinyin-pro';
import { readingWord } from '../readings.ts';

/** How the runs of Han characters in a title are read, a word of the index for each character. */
export function readingsOf(title: string): string[][] {
  return Array.from(title.matchAll(HAN), ([run]) =>
    pinyin(run, { toneType: 'none', type: 'array', v: true }).map(readingWord),
  );
}

const HAN = /\p{Script=Han}+/gu;
