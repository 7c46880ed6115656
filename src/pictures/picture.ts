/** A local picture as pages know it. Plain data: it travels in the records of articles. */
export interface Picture {
  /** Where its variants are in the cache (key.ts): SHA-256, in hexadecimal. */
  key: string;
  /** Eight hexadecimal digits of the SHA-256 of all that is published of it: its part of the address. */
  digest: string;
  extension: 'webp' | 'avif' | 'svg';
  /** Of its widest variant, which is its size on a page with room: CSS pixels, after EXIF's orientation. */
  width: number;
  height: number;
  /** The widths of its variants, rising, in pixels; a drawing has one. */
  widths: number[];
  /** How large its widest variant is; null where that is not made yet, in `dev`. */
  bytes: number | null;
  /** Whether the paper shows through somewhere. */
  transparent: boolean;
  credit: Credit | null;
}

/** Media types (IANA's registry). */
export const pictureTypes: Record<Picture['extension'], string> = {
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** Who made a picture and whose it is, as its file says (IPTC Photo Metadata Standard); at least one is there. */
export interface Credit {
  /** Creator: dc:creator, IPTC by-line, EXIF Artist. */
  creator: string | null;
  /** Credit Line: photoshop:Credit, IPTC credit. */
  line: string | null;
  /** Copyright Notice: dc:rights, IPTC copyright notice, EXIF Copyright. */
  copyright: string | null;
}

/** What a site's owner decides about pictures. */
export interface PictureSettings {
  format: 'webp' | 'avif';
  widths: readonly number[];
  quality: number;
}

/** What is wrong with a picture's file: a rule of `problems/rules/picture.ts` and what its text needs beside the link. */
export type PictureFault =
  | { rule: 'picture/broken'; detail: { why: string } }
  | { rule: 'picture/huge'; detail: { size: string } }
  | { rule: 'picture/mislabelled'; detail: { kind: string; name: string } }
  | { rule: 'picture/unsafe'; detail: { what: string } };

/** Ends the making of a picture that cannot be shown. */
export class PictureError extends Error {
  override name = 'PictureError';
  readonly fault: PictureFault;
  constructor(fault: PictureFault) {
    super(fault.rule);
    this.fault = fault;
  }
}

/** @param why `empty`, `unreadable`, `damaged`, `unknown`, or the name of a kind that browsers do not show */
export function broken(why: string): PictureError {
  return new PictureError({ rule: 'picture/broken', detail: { why } });
}

export function huge(size: string): PictureError {
  return new PictureError({ rule: 'picture/huge', detail: { size } });
}
