import type { BodyFacts, SiteLink } from '../markdown/rendered.ts';
import { pictureTag, printPictures, type PictureTag } from '../markdown/pictureTags.ts';
import { linkIndex, printLinks, withoutPosters } from '../markdown/symbols.ts';
import type { Picture } from '../pictures/picture.ts';
import { resolveLink, targetUrl } from './links.ts';
import { candidates, showPicture, widestUrl, type Illustrated, type Shown } from './pictures.ts';
import { inArticle } from './slots.ts';

type Size = Pick<Picture, 'width' | 'height'>;

export interface PrintOptions {
  /**
   * What stands before the site's own addresses: '' or `/sub/path` in pages, `https://example.org/sub/path` in feeds.
   */
  root: string;
  /** Whether a picture stands above the text, which is the page's first then. */
  covered: boolean;
}

/** Puts addresses in the place of a cached text's symbols, and what is known of its pictures in their elements. */
export function printBody(
  html: string,
  facts: BodyFacts,
  source: Illustrated,
  { root, covered }: PrintOptions,
): string {
  const isPage = !/^https?:/.test(root);
  const linkAt = (index: number): SiteLink => {
    const link = facts.links[index];
    if (!link) throw new Error(`${source.file}: its cached text has no link ${index}`);
    return link;
  };
  let isFirst = !covered;
  const withPictures = printPictures(html, (tag) => {
    const index = linkIndex(tag.get('src') ?? '');
    const shown = index === null ? null : showPicture(linkAt(index).href, source);
    if (index !== null && shown === null) return altText(tag);
    // What is seen at once is asked for at once.
    if (isPage && isFirst) tag.delete('loading');
    isFirst = false;
    if (shown?.local) describe(tag, shown, root, isPage);
    return pictureTag(tag);
  });
  const isLost = (index: number) => showPicture(linkAt(index).href, source) === null;
  return printLinks(withoutPosters(withPictures, isLost), (index) => {
    const link = linkAt(index);
    // On the page itself a link to a part of it stays short.
    if (isPage && link.href.startsWith('#')) return link.href;
    return root + addressOf(link, source);
  });
}

/** A picture's file leads to its widest variant: the original may hold what its author would not publish. */
function addressOf({ href, kind }: SiteLink, source: Illustrated): string {
  const target = resolveLink(href, source, kind);
  const picture = target.kind === 'media' ? source.pictures[target.file] : undefined;
  return target.kind === 'media' && picture ? widestUrl(target.file, picture) : targetUrl(target);
}

/** Says where a local picture is and how much room it takes: its own, or as wide as its author wants it. */
function describe(tag: PictureTag, shown: Shown, root: string, isPage: boolean): void {
  if (shown.local === null) return;
  const { file, picture } = shown.local;
  const { width, height } = roomOf(tag, picture);
  tag.set('src', root + (isPage ? shown.src : widestUrl(file, picture)));
  tag.set('width', String(width));
  tag.set('height', String(height));
  if (!isPage) return;
  const srcset = candidates(shown, root);
  if (srcset !== null) tag.set('srcset', srcset).set('sizes', inArticle(width));
  if (picture.transparent) tag.set('class', 'transparent');
}

/** In the picture's own proportions, for the style sheet lets it have no others. */
function roomOf(tag: PictureTag, picture: Size): Size {
  const [wantedWidth, wantedHeight] = [tag.get('width'), tag.get('height')].map(Number);
  const ratio = picture.height / picture.width;
  const width = wantedWidth || (wantedHeight ? wantedHeight / ratio : picture.width);
  return {
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(width * ratio)),
  };
}

/** @returns the alternative text as text: in an attribute `<` and `>` need no escape */
function altText(tag: PictureTag): string {
  return (tag.get('alt') ?? '').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
