import type { Root } from 'hast';
import { graphemesOf } from './graphemes.ts';
import { readableText } from './text.ts';

/**
 * Longest excerpt: 120 wide characters (Han, kana, their punctuation) or 240 others, or any mixture.
 * It is what search engines and feed readers show of a description.
 */
const WIDEST = 240;

/**
 * The first whole sentences of the body's ordinary paragraphs, as many as fit. A first sentence
 * that is too long by itself is cut between graphemes and ends with `…`.
 */
export function excerptOf(tree: Root, lang: string): string {
  const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' });
  let excerpt = '';
  let width = 0;
  for (const text of paragraphsOf(tree)) {
    let space = excerpt === '' || CLOSED.test(excerpt) ? '' : ' ';
    for (const { segment } of sentences.segment(text)) {
      width += widthOf(space + segment.trimEnd());
      if (width > WIDEST) return excerpt === '' ? cut(segment) : excerpt.replace(OPENING, '');
      excerpt += space + segment.trimEnd();
      space = / $/.exec(segment)?.[0] ?? '';
    }
  }
  return excerpt;
}

/** Texts of the paragraphs at the top level, captions left out. */
function* paragraphsOf(tree: Root): Generator<string> {
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== 'p' || node.properties.className) continue;
    yield fold(readableText(node));
  }
}

/** A quotation mark or bracket that opens the next sentence; Unicode's rules (UAX 29) leave it with the one before. */
const OPENING = /\s*[“‘「『（《〈【([]+$/;

/** The end of a paragraph after which Chinese puts no space. */
const CLOSED = /[。！？；：」』）】][”’]*$|……[”’]*$/;

const WIDE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]`;
const IS_WIDE = new RegExp(WIDE, 'v');
const WIDE_LINE_BREAK = new RegExp(`(?<=${WIDE})[ \\t]*[\\r\\n]\\s*(?=${WIDE})`, 'gv');

/** Folds white space; a line break between wide characters is none (CSS Text 3, section 4.1.3). */
function fold(text: string): string {
  return text.trim().replace(WIDE_LINE_BREAK, '').replace(/\s+/g, ' ');
}

function cut(sentence: string): string {
  let kept = '';
  let width = 1;
  for (const grapheme of graphemesOf(sentence)) {
    width += IS_WIDE.test(grapheme) ? 2 : 1;
    if (width > WIDEST) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}

/** The width of a text, or any number over the limit. */
function widthOf(text: string): number {
  let width = 0;
  for (const grapheme of graphemesOf(text)) {
    width += IS_WIDE.test(grapheme) ? 2 : 1;
    if (width > WIDEST) break;
  }
  return width;
}
