import { extname } from 'node:path';

/** The kinds of pictures that are read, with the endings of their names: the first is the usual one. */
const endings = {
  JPEG: ['.jpg', '.jpeg'],
  PNG: ['.png'],
  GIF: ['.gif'],
  WebP: ['.webp'],
  AVIF: ['.avif'],
  SVG: ['.svg'],
} as const;

export type PictureKind = keyof typeof endings;

/** What a file says of itself in its first bytes, in Latin-1. Of what cannot be shown, only what authors often have. */
const signatures: readonly [kind: string, first: RegExp][] = [
  ['JPEG', /^\xFF\xD8\xFF/],
  ['PNG', /^\x89PNG\r\n/],
  ['GIF', /^GIF8[79]a/],
  ['WebP', /^RIFF.{4}WEBP/s],
  ['AVIF', /^.{4}ftyp(?:avi[fs]|mi[fa]1.{4}(?:.{4}){0,16}?avi[fs])/s],
  ['HEIC', /^.{4}ftyp(?:hei|hev|mif1|msf1)/s],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['JPEG XL', /^(?:\xFF\n|.{4}JXL )/s],
  ['BMP', /^BM/],
  ['Photoshop', /^8BPS/],
  ['PDF', /^%PDF/],
  ['HTML', /^\s*<(?:!doctype html|html)/i],
  ['SVG', /^(?:\xEF\xBB\xBF)?\s*<(?:[^<]*<)*?(?:[\w-]+:)?svg[\s>]/],
];

/** @returns a kind that is read, or the name of another one, or null for what is no picture at all */
export function kindOf(bytes: Buffer): { kind: PictureKind } | { other: string } | null {
  const head = bytes.toString('latin1', 0, 4096);
  const found = signatures.find(([, first]) => first.test(head))?.[0];
  if (found === undefined) return null;
  return found in endings ? { kind: found as PictureKind } : { other: found };
}

/** The name that a file should have, or null where its own is right. @param file with `/` between segments */
export function rightName(file: string, kind: PictureKind): string | null {
  const ending = extname(file);
  const right: readonly string[] = endings[kind];
  if (right.includes(ending.toLowerCase())) return null;
  return file.slice(file.lastIndexOf('/') + 1, -ending.length) + (right[0] ?? '');
}
