import { readCredits } from './credits.ts';
import { captionOf, isPlaceholder } from './captions.ts';
import { leave, type Gathered } from './gathered.ts';
import { giveCredits, namesPeople } from './giveCredits.ts';
import { BULLET } from './headlines.ts';
import { partOf, widthOf, type Line } from './lines.ts';

/** A part of the body, before it is Markdown. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'caption' | 'entry';
  text: string;
  line: number;
}

/** Takes the text of an article apart; what is none of it goes to its place. */
export function blocksOf(lines: readonly Line[], gathered: Gathered): Block[] {
  const blocks: (Block & { key: string })[] = [];
  /** The line of a picture's place that has no caption yet. */
  let picture: Line | null = null;
  for (const line of lines) {
    const { number, text, key } = line;
    const credits = readCredits(line);
    const caption = captionOf(line, picture !== null);
    if (isPlaceholder(line)) {
      if (picture) miss(gathered, picture, null);
      leave(gathered, { zh: '图片的占位文字', en: 'the placeholder of a picture' }, number, text);
      picture = line;
      continue;
    }
    if (credits && credits.rest === '' && (namesPeople(credits) || isSource(credits))) {
      giveCredits(credits, number, gathered);
      continue;
    }
    if (picture || caption) miss(gathered, picture ?? line, caption?.text ?? null);
    picture = null;
    const bullet = BULLET.exec(key)?.[0].length ?? 0;
    if (caption) {
      blocks.push({ kind: 'caption', text: caption.text, line: number, key });
      if (caption.confidence !== 'stated')
        shape(gathered, line, caption.confidence, SHAPES.caption);
    } else if (bullet > 0) {
      blocks.push({ kind: 'entry', text: partOf(line, bullet).text, line: number, key });
      shape(gathered, line, 'derived', SHAPES.entry);
    } else blocks.push({ kind: 'paragraph', text, line: number, key });
  }
  if (picture) miss(gathered, picture, null);
  return withHeadings(blocks, gathered);
}

function isSource({ credits }: { credits: { roles: string[] }[] }): boolean {
  return credits.every(({ roles }) => roles.includes('source') || roles.includes('other'));
}

const SHAPES = {
  caption: { zh: '作为图说', en: 'a caption' },
  entry: { zh: '作为列表的一项', en: 'an entry of a list' },
  heading: { zh: '作为小标题', en: 'a subheading' },
};

function shape(
  { shaped }: Gathered,
  { number, text }: Pick<Line, 'number' | 'text'>,
  confidence: 'derived' | 'guessed',
  what: { zh: string; en: string },
): void {
  shaped.push({
    what: { zh: `第 ${number} 行：${what.zh}`, en: `line ${number}: ${what.en}` },
    text,
    confidence,
  });
}

function miss({ needs }: Gathered, { number }: Line, caption: string | null): void {
  const zh = caption === null ? '' : `（${caption}）`;
  const en = caption === null ? '' : ` (${caption})`;
  needs.push({
    zh: `第 ${number} 行：这里原有一张图片${zh}，文字里没有。找到后放在文章旁边，在此处写 ![图中有什么](./文件名)。`,
    en: `line ${number}: a picture stood here${en}, which the text does not hold. If you find it, put it beside the article and write ![what it shows](./file-name) here.`,
  });
}

/**
 * A subheading is a line by itself of up to 24 Han characters (or 48 letters) that ends in no mark of a sentence, with a
 * long paragraph somewhere before it and one directly after, and no other short line directly before (verse and dialogue).
 * Two of them, or a number before it (一、), are derived; one alone is guessed.
 */
function withHeadings(blocks: readonly (Block & { key: string })[], gathered: Gathered): Block[] {
  const isLong = (block: Block | undefined) =>
    block?.kind === 'paragraph' && widthOf(block.text) >= longParagraph;
  const isShort = (block: Block | undefined) =>
    block?.kind === 'paragraph' &&
    widthOf(block.text) <= longestHeading &&
    !/[。！？；，、：…!?;,:.](?:["”’』」）)]?)$/u.test(block.text);
  const start = blocks.findIndex(isLong);
  const headings = new Set(
    blocks.filter(
      (block, at) =>
        start >= 0 &&
        at > start &&
        isShort(block) &&
        isLong(blocks[at + 1]) &&
        !isShort(blocks[at - 1]),
    ),
  );
  const sure = headings.size >= 2;
  for (const { line: number, text, key } of headings) {
    shape(
      gathered,
      { number, text },
      sure || NUMBERED.test(key) ? 'derived' : 'guessed',
      SHAPES.heading,
    );
  }
  return blocks.map((block) => {
    const { kind, text, line } = block;
    return { kind: headings.has(block) ? 'heading' : kind, text, line };
  });
}

/** In the width of Han characters. */
const longestHeading = 24;
const longParagraph = 40;

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、. ]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、 ]|第.{1,3}[章节部])/u;
