import { pinyin } from 'pinyin-pro';

/** Longer names are cut at a word's end: a shell, a chat window and a reader take in about so many letters. */
const longest = 60;

/**
 * The last part of an address in ASCII, out of a title: Han characters as pinyin without tones, cut into words as ICU does
 * (the runtime is pinned), other scripts without their marks. `上海峰会 2022` → `shanghai-fenghui-2022`.
 *
 * @returns small letters, digits and `-`; '' where nothing of the title can be written so
 */
export function nameOf(title: string): string {
  const words = [...segmenter.segment(title.normalize('NFKC'))].flatMap(
    ({ segment, isWordLike }) => (isWordLike ? inAscii(segment) : []),
  );
  let name = '';
  for (const word of words) {
    if (name.length + word.length >= longest) return name === '' ? word.slice(0, longest) : name;
    name += name === '' ? word : `-${word}`;
  }
  return name;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function inAscii(word: string): string[] {
  const latin = pinyin(word, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '');
  return latin.match(/[a-z0-9]+/g) ?? [];
}
