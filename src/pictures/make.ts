import { makeDrawing } from './drawing.ts';
import { readHeader } from './header.ts';
import type { PictureKind } from './kind.ts';
import { pictureOf, type Made } from './made.ts';
import { makePhotograph, planPhotograph } from './photograph.ts';
import type { Picture, PictureSettings } from './picture.ts';

/** Makes what is published of a picture. @throws PictureError where nothing can be made of it */
export async function makePicture(
  bytes: Buffer,
  kind: PictureKind,
  settings: PictureSettings,
): Promise<Made> {
  if (kind === 'SVG') return makeDrawing(bytes);
  return makePhotograph(bytes, await readHeader(bytes), settings);
}

/**
 * What can be said of a picture without decoding it, for `dev`, where it is made when it is asked for. What will be
 * published of it is not known, so its key stands in its address. @throws PictureError as far as its header shows it
 */
export async function sketchPicture(
  bytes: Buffer,
  kind: PictureKind,
  settings: PictureSettings,
  key: string,
): Promise<{ picture: Picture; removed: string | null }> {
  if (kind === 'SVG') {
    const { variants, removed, ...rest } = makeDrawing(bytes);
    return { picture: pictureOf(key, key, { ...rest, sizes: variants }), removed };
  }
  const plan = planPhotograph(await readHeader(bytes), settings);
  return { picture: pictureOf(key, key, { ...plan, credit: null }), removed: null };
}
