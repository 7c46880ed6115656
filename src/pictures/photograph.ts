import { creditOf, printCredit } from './credit.ts';
import type { Header } from './header.ts';
import type { Made, Plan, Size, Variant } from './made.ts';
import { broken, type Credit, type PictureSettings } from './picture.ts';
import { sharp } from './sharp.ts';
import { variantSizes } from './sizes.ts';

/** Seconds that a decoder may take: many times what the 100 megapixels of the limit need. */
const patience = 60;

/**
 * What encoders spend. libwebp's own default; of AV1 the highest that takes seconds and not a minute for a detailed
 * 1,440 pixels, which are no larger by it. Its colours are halved as WebP's are.
 */
const effort = { webp: { effort: 4 }, avif: { effort: 2, chromaSubsampling: '4:2:0' } };

/** Frames are many, and each is a picture: an animation gets the narrowest widths only. */
const animatedWidths = 2;

/** What a photograph, or a picture of any other kind made of pixels, will be encoded to. */
export function planPhotograph(header: Header, settings: PictureSettings): Plan {
  const widths = settings.widths.toSorted((a, b) => a - b);
  const isAnimated = header.frames > 1;
  return {
    // sharp writes no animated AVIF.
    extension: isAnimated ? 'webp' : settings.format,
    sizes: variantSizes(header, isAnimated ? widths.slice(0, animatedWidths) : widths),
    transparent: header.hasAlpha,
  };
}

/**
 * Encodes a picture in each of its sizes: upright, in sRGB, with eight bits a channel, and of its metadata with who made
 * it only. @throws PictureError where it cannot be decoded
 */
export async function makePhotograph(
  bytes: Buffer,
  header: Header,
  settings: PictureSettings,
): Promise<Made> {
  const { extension, sizes, transparent } = planPhotograph(header, settings);
  const credit = creditOf(bytes);
  const encode = header.frames > 1 ? animation : still;
  const made = await encode(bytes, sizes, settings, credit);
  return { extension, transparent, ...made, credit, removed: null };
}

/** Decoded once: the smaller variants are made of the widest one's pixels. */
async function still(
  bytes: Buffer,
  sizes: readonly Size[],
  { format, quality }: PictureSettings,
  credit: Credit | null,
): Promise<Pick<Made, 'variants' | 'transparent'>> {
  const widest = sizes.at(-1);
  if (!widest) throw new Error('a picture has at least one size');
  const { data, info } = await decoded(bytes, {})
    .autoOrient()
    .resize({ ...widest, fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw broken('damaged');
    });
  const { width, height, channels } = info;
  const variants: Variant[] = [];
  for (const size of sizes) {
    const picture = sharp(data, { raw: { width, height, channels } });
    const resized = picture
      .resize({ ...size, fit: 'fill' })
      .toFormat(format, { quality, ...effort[format] });
    variants.push({ ...size, bytes: await withCredit(resized, credit).toBuffer() });
  }
  return { variants, transparent: isTransparent(data, channels) };
}

async function animation(
  bytes: Buffer,
  sizes: readonly Size[],
  { quality }: PictureSettings,
  credit: Credit | null,
): Promise<Pick<Made, 'variants'>> {
  const variants: Variant[] = [];
  for (const size of sizes) {
    const resized = decoded(bytes, { animated: true })
      .resize({ ...size, fit: 'fill' })
      .webp({ quality });
    const encoded = await withCredit(resized, credit)
      .toBuffer()
      .catch(() => {
        throw broken('damaged');
      });
    variants.push({ ...size, bytes: encoded });
  }
  return { variants };
}

/** Errors in the data fail; what a decoder only warns of, browsers show too. The header's limit has been checked. */
function decoded(bytes: Buffer, options: { animated?: boolean }) {
  const input = sharp(bytes, { failOn: 'error', limitInputPixels: false, ...options });
  return input.timeout({ seconds: patience });
}

function withCredit(picture: ReturnType<typeof sharp>, credit: Credit | null) {
  return credit === null ? picture : picture.withXmp(printCredit(credit));
}

/** @param data eight bits a channel; alpha is the last of two or four */
function isTransparent(data: Buffer, channels: number): boolean {
  if (channels % 2 === 1) return false;
  for (let at = channels - 1; at < data.length; at += channels) if (data[at] !== 255) return true;
  return false;
}
