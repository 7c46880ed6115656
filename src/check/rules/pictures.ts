import { isRemote } from '../../archive/links.ts';
import { isLabelled, readCaption, splitCredit } from '../../markdown/captions.ts';
import { fileStart, type Place } from '../../problems/problem.ts';
import type { BodyRule, Finding, FrontMatterRule } from '../rule.ts';
import { partsOf } from './parts.ts';

/** Pictures in a text that say nothing to who does not see them, or not who made them. */
export const checkPictures: BodyRule = (body) => {
  const { pictures, html, placeAt } = partsOf(body);
  const findings = pictures.flatMap(({ node, start, end }): Finding[] => {
    const place = placeAt(start);
    const found = checkAlt(node.alt ?? '', place);
    if (node.type !== 'image') return found;
    if (body.photographers.length > 0 || !isOwnPhotograph(node.url)) return found;
    const caption = node.title ?? captionAfter(body.text.slice(end, end + longestCaption));
    if (hasCredit(caption)) return found;
    return [...found, { rule: 'picture/no-credit', detail: { href: node.url }, place }];
  });
  const tags = html.flatMap(({ node, start }) =>
    node.value.startsWith('<!--')
      ? []
      : [...node.value.matchAll(IMG)]
          .filter(({ 0: tag }) => !/\salt\s*=/i.test(tag))
          .map(({ index }): Finding => {
            return { rule: 'picture/no-alt', detail: {}, place: placeAt(start + index) };
          }),
  );
  return [...findings, ...tags];
};

/** The same of the picture at the head of an article. */
export const checkCover: FrontMatterRule = ({ frontMatter: { cover, photographers }, places }) => {
  if (cover === null) return [];
  const place = places['cover.src'] ?? fileStart;
  const findings = checkAlt(cover.alt, place);
  const isCredited =
    cover.credit !== null || photographers.length > 0 || hasCredit(cover.caption ?? '');
  if (isCredited || !isOwnPhotograph(cover.src)) return findings;
  return [...findings, { rule: 'picture/no-credit', detail: { href: cover.src }, place }];
};

function checkAlt(alt: string, place: Place): Finding[] {
  if (alt.trim() === '') return [{ rule: 'picture/no-alt', detail: {}, place }];
  return FILE_NAME.test(alt.trim()) ? [{ rule: 'picture/alt-name', detail: { alt }, place }] : [];
}

/** What cameras, screens and editors put there. */
const FILE_NAME =
  /^(?:\S+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)|(?:img|dsc|image|picture|photo|screenshot|图片|圖片)[\s_-]*\d*)$/i;

const IMG = /<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/** Photographs beside the article. PNG, GIF and SVG are mostly drawings and pictures of screens. */
function isOwnPhotograph(href: string): boolean {
  return !isRemote(href) && /\.(?:jpe?g|webp|avif)$/i.test(href);
}

/** In UTF-16 code units; a caption is some sentences at most. */
const longestCaption = 600;

/** The caption in the lines behind a picture, as figures take it; '' where there is none. */
function captionAfter(text: string): string {
  const [, lines = ''] = /^[^\n]*\n\s*((?:[^\n]+\n?)+)/.exec(text) ?? [];
  return isLabelled([{ type: 'text', value: lines }]) ? lines : '';
}

function hasCredit(caption: string): boolean {
  const { credit } = readCaption([{ type: 'text', value: caption.trim() }]);
  return credit !== null || splitCredit(caption).credit !== null;
}
