import type { Article, Attachments } from '../article/article.ts';
import type { Picture } from '../pictures/picture.ts';
import { isRemote, resolveLink, targetUrl, type LinkSource } from './links.ts';
import { pictureName, urls } from './urls.ts';

/** A text with what it shows. */
export type Illustrated = LinkSource & Pick<Attachments, 'pictures' | 'lost'>;

/** A picture as an element of HTML names it. Addresses are from the site's root, without its base. */
export interface Shown {
  /** For who cannot choose: the middle width. */
  src: string;
  /** Whether another site has it. */
  remote: boolean;
  /** The picture of the content folder; null for others, of which nothing is known. */
  local: { file: string; picture: Picture } | null;
}

/** What a picture's address in a text leads to, or null where that cannot be shown. */
export function showPicture(href: string, source: Illustrated): Shown | null {
  if (isRemote(href)) return { src: href, remote: true, local: null };
  if (source.lost.includes(href)) return null;
  const target = resolveLink(href, source, 'picture');
  if (target.kind !== 'media') return { src: targetUrl(target), remote: false, local: null };
  const picture = source.pictures[target.file];
  if (!picture) return null;
  const middle = picture.widths[Math.floor(picture.widths.length / 2)] ?? picture.width;
  const local = { file: target.file, picture };
  return { src: urls.picture(target.file, picture, middle), remote: false, local };
}

/** The picture at the head of an article; null where it has none, or one that cannot be shown. */
export function coverOf(article: Article): Shown | null {
  return article.cover === null ? null : showPicture(article.cover.src, article);
}

/** The address of a picture on another site, as an author wrote it: whole and percent-encoded; null where it is none. */
export function remoteAddress(src: string): string | null {
  return URL.parse(src, 'https://example.org')?.href ?? null;
}

/** The address of a picture in its largest size. */
export function widestUrl(file: string, picture: Picture): string {
  return urls.picture(file, picture, picture.widths.at(-1) ?? picture.width);
}

/** The candidates of a `srcset`, or null where there is no choice. @param root what stands before each address */
export function candidates({ local }: Shown, root: string): string | null {
  if (local === null || local.picture.widths.length < 2) return null;
  const { file, picture } = local;
  return picture.widths
    .map((width) => `${root}${urls.picture(file, picture, width)} ${width}w`)
    .join(', ');
}

/** A file below `/pictures/`. */
export interface PictureFile {
  name: string;
  file: string;
  picture: Picture;
  width: number;
}

/** Every variant of every picture that a text shows or links to, each name once. */
export function pictureFiles(texts: readonly Pick<Attachments, 'pictures'>[]): PictureFile[] {
  const byName = new Map<string, PictureFile>();
  for (const { pictures } of texts) {
    for (const [file, picture] of Object.entries(pictures)) {
      for (const width of picture.widths) {
        const name = pictureName(file, picture, width);
        byName.set(name, { name, file, picture, width });
      }
    }
  }
  return [...byName.values()];
}
