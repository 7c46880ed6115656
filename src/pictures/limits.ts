import { huge } from './picture.ts';

/**
 * Pixels of a picture, over all its frames. The largest cameras for newspapers have 60 megapixels; what has more is
 * a mistake, or made to exhaust who decodes it.
 */
const mostPixels = 100_000_000;

/** Bytes of a file: more than 100 megapixels take as a PNG of a photograph. */
const mostBytes = 256_000_000;

/** Bytes of a drawing, which every reader's browser has to read whole. */
const mostDrawingBytes = 5_000_000;

/** Elements that a drawing's `use` elements may make of it. */
const mostElements = 100_000;

/** Each function throws a PictureError where there is too much. */
export const limits = {
  pixels: (width: number, height: number, frames: number): void => {
    if (width * height * frames <= mostPixels) return;
    throw huge([width, height, ...(frames > 1 ? [frames] : [])].join(' × '));
  },
  bytes: (bytes: number): void => {
    if (bytes > mostBytes) throw huge(megabytes(bytes));
  },
  drawingBytes: (bytes: number): void => {
    if (bytes > mostDrawingBytes) throw huge(megabytes(bytes));
  },
  elements: (count: number): void => {
    if (count > mostElements) throw huge(`> ${mostElements} <use>`);
  },
};

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
