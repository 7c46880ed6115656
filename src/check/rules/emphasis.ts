import type { BodyRule, Finding } from '../rule.ts';
import { partsOf, type Parts } from './parts.ts';
import { CLOSING, HAN, OPENING, type Span } from './prose.ts';
import { withoutPair } from './stars.ts';

/** Marks of emphasis that Markdown does not take for such, so that readers see them. */
export const checkEmphasis: BodyRule = (body) => {
  if (!/\*\*|__|＊＊/.test(body.text)) return [];
  const parts = partsOf(body);
  const { prose, blocks } = parts;
  const stars = prose.includes('**')
    ? blocks.flatMap((block) => checkStars(block, parts, body.text))
    : [];
  return /__|＊＊/.test(prose) ? [...stars, ...checkOtherMarks(parts, body.text)] : stars;
};

/** Pairs of `**` with spaces inside, and those that nothing makes a pair of. */
function checkStars({ start, end }: Span, { prose, placeAt }: Parts, text: string): Finding[] {
  const all = [...prose.slice(start, end).matchAll(/(?<!\*)\*\*(?!\*)/g)];
  const stars = withoutPair(
    all.map(({ index }) => start + index),
    text.slice(0, end),
    start,
  );
  return stars.flatMap((at, index): Finding[] => {
    const [opening, closing] = index % 2 === 0 ? [at, stars[index + 1]] : [stars[index - 1], at];
    const instead =
      opening === undefined || closing === undefined ? null : withoutSpaces(text, opening, closing);
    if (instead === null) {
      if (!isStray(prose, at, { start, end })) return [];
      return [{ rule: 'emphasis/unclosed', detail: {}, place: placeAt(at) }];
    }
    if (at !== opening || closing === undefined) return [];
    const fix = { start: opening, end: closing + 2, text: instead };
    const detail = { written: text.slice(opening, closing + 2), instead: instead.trim() };
    return [{ rule: 'emphasis/spaces', detail, place: placeAt(opening), fix }];
  });
}

/** Chinese on one side and no Latin on the other: other stars are powers, file names, arguments of programs. */
function isStray(prose: string, at: number, { start, end }: Span): boolean {
  const before = prose.slice(Math.max(start, at - 2), at);
  const after = prose.slice(at + 2, Math.min(end, at + 4));
  return (
    (ENDS.test(before) && !/^[!-~]/.test(after)) || (BEGINS.test(after) && !/[!-~]$/.test(before))
  );
}

const ENDS = new RegExp(`(?:${HAN}|${CLOSING})$`, 'v');
const BEGINS = new RegExp(`^(?:${HAN}|${OPENING})`, 'v');

/** `** 重点 **` as it was meant, with spaces outside where words need them; null where this is no emphasis. */
function withoutSpaces(text: string, opening: number, closing: number): string | null {
  const inside = text.slice(opening + 2, closing);
  const words = inside.trim();
  if (inside === words || /\n|\*\*|:\/\//.test(inside) || !/\p{Script=Han}|\p{L}{2}/u.test(words))
    return null;
  const before = inside.startsWith(' ') && /[!-~]/.test(text[opening - 1] ?? '') ? ' ' : '';
  const after = inside.endsWith(' ') && /[!-~]/.test(text[closing + 2] ?? '') ? ' ' : '';
  return `${before}**${words}**${after}`;
}

function checkOtherMarks({ prose, placeAt }: Parts, text: string): Finding[] {
  return [...prose.matchAll(OTHERS)].map(({ 0: all, index: start }) => {
    const end = start + all.length;
    const fix = { start, end, text: `**${text.slice(start + 2, end - 2)}**` };
    const detail = { written: text.slice(start, end), instead: fix.text };
    return { rule: 'emphasis/marks', detail, place: placeAt(start), fix };
  });
}

/**
 * Pairs of full-width stars, and of underlines in the midst of Chinese: `＊＊重点＊＊`, `这是__重点__。` The stars of a name that is
 * not given, 李＊＊, stand behind a character.
 */
const OTHERS = new RegExp(
  `(?<=^|\\s|${CLOSING})＊＊(?:${HAN}|${OPENING})[^＊\\n]*＊＊|(?<=${HAN}|${CLOSING})__(?:${HAN}|${OPENING})[^_\\n]*__|(?<![\\w_])__${HAN}[^_\\n]*__(?=${HAN})`,
  'gmv',
);
