import type { Article } from '../article/article.ts';
import type { BodyFacts } from '../markdown/rendered.ts';
import { coverOf, showPicture, widestUrl, type Shown } from './pictures.ts';

/** The picture that stands for an article elsewhere: in a card, in a search result. */
export interface LeadPicture {
  /** In its largest size: from the site's root, or of another site. */
  src: string;
  remote: boolean;
  /** Of that size in pixels; null where another site has it. */
  width: number | null;
  height: number | null;
  /** Empty where nobody has said what it shows. */
  alt: string;
  caption: string | null;
  credit: string | null;
}

/**
 * The cover, else the first picture of the text that the archive has itself. Drawings are passed over, for no card shows
 * SVG.
 * @param html of the text, as its page has it @param base what stands before the site's own addresses there
 */
export function leadPicture(
  article: Article,
  links: BodyFacts['links'],
  html: string,
  base: string,
): LeadPicture | null {
  const { cover } = article;
  const shown = coverOf(article);
  if (cover && shown && isPhotograph(shown)) {
    const { alt, caption } = cover;
    return { ...fileOf(shown), alt, caption, credit: cover.credit ?? creditOf(shown) };
  }
  for (const { kind, href } of links) {
    const picture = kind === 'picture' ? showPicture(href, article) : null;
    if (!picture?.local || !isPhotograph(picture)) continue;
    const alt = altIn(html, base + picture.src);
    return { ...fileOf(picture), alt, caption: null, credit: creditOf(picture) };
  }
  return null;
}

function isPhotograph({ src, local }: Shown): boolean {
  return local ? local.picture.extension !== 'svg' : !/\.svg(?:[?#]|$)/i.test(src);
}

function fileOf({
  src,
  remote,
  local,
}: Shown): Pick<LeadPicture, 'src' | 'remote' | 'width' | 'height'> {
  if (local === null) return { src, remote, width: null, height: null };
  const { width, height } = local.picture;
  return { src: widestUrl(local.file, local.picture), remote, width, height };
}

function creditOf({ local }: Shown): string | null {
  const credit = local?.picture.credit;
  return credit?.creator ?? credit?.line ?? null;
}

/** What the element with this address says that it shows. */
function altIn(html: string, src: string): string {
  const at = html.indexOf(` src="${src}"`);
  const start = html.lastIndexOf('<img ', at);
  if (at < 0 || start < 0) return '';
  // A value may have the character that ends a tag.
  const [tag = ''] = /^<(?:[^>"]|"[^"]*")*/.exec(html.slice(start)) ?? [];
  return readText(/ alt="([^"]*)"/.exec(tag)?.[1] ?? '');
}

/** Of an attribute as hast-util-to-html writes it. */
function readText(value: string): string {
  return value.replace(/&(?:#x([0-9a-f]+)|(amp|quot|lt|gt|nbsp));/gi, (whole, code, name) =>
    typeof code === 'string'
      ? String.fromCodePoint(parseInt(code, 16))
      : (characters[String(name)] ?? whole),
  );
}

const characters: Partial<Record<string, string>> = {
  ...{ amp: '&', quot: '"', lt: '<', gt: '>', nbsp: '\u00A0' },
};
