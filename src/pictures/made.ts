import type { Credit, Picture } from './picture.ts';

/** In pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A picture as one file that is published. */
export interface Variant extends Size {
  bytes: Buffer;
}

/** What will be published of a picture. */
export interface Plan extends Pick<Picture, 'extension' | 'transparent'> {
  /** Narrowest first, at least one. */
  sizes: Size[];
}

/** What is published of a picture, and what is known of it. */
export interface Made extends Pick<Picture, 'extension' | 'transparent'> {
  /** Narrowest first, at least one. */
  variants: Variant[];
  credit: Credit | null;
  /** What was taken out of it that could do harm, or null. */
  removed: string | null;
}

/** What is planned, or made. */
interface Known extends Plan {
  sizes: (Size & Partial<Variant>)[];
  credit: Credit | null;
}

/** A picture's facts. @param digest of what is published of it, in hexadecimal */
export function pictureOf(
  key: string,
  digest: string,
  { extension, transparent, sizes, credit }: Known,
): Picture {
  const widest = sizes.at(-1);
  const { width, height } = widest ?? { width: 0, height: 0 };
  return {
    ...{ key, digest: digest.slice(0, 8), extension, width, height },
    widths: sizes.map((size) => size.width),
    bytes: widest?.bytes?.length ?? null,
    ...{ transparent, credit },
  };
}
