import { isLabelled, splitCredit } from '../../../markdown/captions.ts';
import type { Confidence } from '../../format.ts';
import { widthOf, type Line } from './lines.ts';

/** What stands where a picture was: 【资料图】, [图片], (视频). */
export function isPlaceholder({ key }: Line): boolean {
  return (
    key.length <= 40 &&
    /^(?:[[(](?:资料图?片?|图片?|组图|图集|视频|音频|动图|题图|配图|插图|海报|截图|点击(?:查看|播放).{0,12}|image|photo|picture|video|gif)[^[\]()]{0,16}[\])]|(?:image|photo|picture|video)|图片)$/iu.test(
      key,
    )
  );
}

export interface Caption {
  /** As the Markdown pipeline reads it: with a label that it knows. */
  text: string;
  confidence: Confidence;
}

/**
 * The caption that a line is. A known label (图说：, 图注：, Caption:) says so; other labels and marks (图片说明：, 图1：, ▲)
 * are replaced by one, and 图为… is put behind one: derived. A short line that ends in a picture's credit is one below a
 * placeholder (derived), and anywhere else too (guessed).
 */
export function captionOf(line: Line, isBelowPlaceholder: boolean): Caption | null {
  const { text, key } = line;
  if (widthOf(text) > 150) return null;
  if (isLabelled([{ type: 'text', value: text }])) return { text, confidence: 'stated' };
  const known = KNOWN.exec(key) ?? OTHER.exec(key);
  const behind = (words: string) => `${/\p{sc=Han}/u.test(words) ? '图说：' : 'Caption: '}${words}`;
  if (known) return { text: behind(text.slice(known[0].length)), confidence: 'derived' };
  if (/^(?:图为|上图|下图|左图|右图|图中)/u.test(key)) {
    return { text: behind(text), confidence: 'derived' };
  }
  const { text: scene, credit } = splitCredit(text);
  if (credit === null || scene === '' || widthOf(text) > 60) return null;
  return { text: behind(text), confidence: isBelowPlaceholder ? 'derived' : 'guessed' };
}

/** Forms of known labels that the pipeline does not read. */
const KNOWN = /^[[(]?(?:图说|图注|caption) ?[\])]?(?: ?: ?| )/iu;

const OTHER =
  /^(?:[▲△▼▽↑↓◆]\s*|(?:图片说明|图片|照片|插图|资料图片?|题图|图 ?\d{1,2}|图[一二三四五六七八九十]{1,2}|photo|picture|image|figure \d{1,2}|fig\. ?\d{1,2}) ?: ?)/iu;
