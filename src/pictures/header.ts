import { limits } from './limits.ts';
import { broken } from './picture.ts';
import { sharp } from './sharp.ts';

/** What a picture's header says of it. */
export interface Header {
  /** Pixels, after EXIF's orientation. */
  width: number;
  height: number;
  frames: number;
  hasAlpha: boolean;
}

/** Reads a picture's header, and decodes nothing. @throws PictureError where it cannot be read, or says too much */
export async function readHeader(bytes: Buffer): Promise<Header> {
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw broken('damaged');
    });
  const { autoOrient, pages: frames = 1, hasAlpha } = found;
  const { width, height } = autoOrient;
  limits.pixels(width, height, frames);
  return { width, height, frames, hasAlpha };
}
