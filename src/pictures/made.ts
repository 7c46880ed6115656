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

/** A picture's facts. @param digest of what is published of it, in hexadecimal */
export function pictureOf(
  key: string,
  digest: string,
  { extension, transparent, sizes, credit }: Plan & { credit: Credit | null },
): Picture {
  const { width, height } = sizes.at(-1) ?? { width: 0, height: 0 };
  const widths = sizes.map((size) => size.width);
  return { key, digest: digest.slice(0, 8), extension, width, height, widths, transparent, credit };
}
