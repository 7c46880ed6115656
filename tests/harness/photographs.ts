import sharp from 'sharp';

/** Cells across of each layer of noise, from hills to grain; real pictures have the same contrast at every size. */
const octaves = [6, 12, 24, 48, 96, 190, 380, 750, 1500];

/**
 * A JPEG of no particular thing that compresses as a photograph does: light that fades, shapes with edges, and texture
 * at every size (noise whose spectrum falls as 1/f: Field 1987), down to the softness of a lens. The same seed gives the
 * same picture, with the place in EXIF where it was never taken.
 */
export async function photograph(seed: number): Promise<Buffer> {
  const random = randomOf(seed);
  const [width, height] = [1500, 1000];
  const layers = octaves.map(async (across) => {
    const cells = { width: across, height: Math.ceil((across * height) / width) };
    const grey = Buffer.from(
      Array.from({ length: cells.width * cells.height }, () => 128 + (random() - 0.5) * 100),
    );
    const input = await sharp(grey, { raw: { ...cells, channels: 1 } })
      .resize({ width, height, fit: 'fill', kernel: 'cubic' })
      .toColourspace('srgb')
      .png({ compressionLevel: 0 })
      .toBuffer();
    return { input, blend: 'soft-light' as const };
  });
  const scenery = await sharp(Buffer.from(scene(random, width, height)))
    .composite(await Promise.all(layers))
    .removeAlpha()
    .raw()
    .toBuffer();
  return sharp(scenery, { raw: { width, height, channels: 3 } })
    .resize({ width: 2 * width })
    .withExif({ IFD3: { GPSLatitude: '30/1 15/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** A sky, hills, and some things in front. */
function scene(random: () => number, width: number, height: number): string {
  const colour = () => `hsl(${Math.round(random() * 360)} ${20 + Math.round(random() * 45)}% 45%)`;
  const things = Array.from({ length: 24 }, () => {
    const [x, y, size] = [random() * width, height * (0.4 + random() * 0.6), random() * 260];
    return random() < 0.5
      ? `<circle cx="${x}" cy="${y}" r="${size}" fill="${colour()}"/>`
      : `<rect x="${x}" y="${y}" width="${size}" height="${size * 2}" fill="${colour()}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="${colour()}"/><stop offset="1" stop-color="#e8e0d0"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#sky)"/>
    <path d="M0 ${height * 0.5}Q${width * random()} ${height * 0.2} ${width} ${height * 0.6}V${height}H0" fill="${colour()}"/>
    ${things.join('')}</svg>`;
}

/** Numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
