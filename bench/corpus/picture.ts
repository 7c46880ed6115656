import { png } from '../../tests/harness/png.ts';
import { between, type Random } from './random.ts';

/**
 * A PNG of no particular thing: a sky, some discs, and grain, so that it takes as many bytes as a
 * photograph of its size would as a JPEG (about 210 kB at 1200 × 800), and a decoder as long.
 */
export function picture(random: Random, width: number, height: number): Buffer {
  return png(width, height, rows(random, width, height));
}

/** Rows of RGB, each after the byte that names its filter: 1, the difference to the pixel before. */
function rows(random: Random, width: number, height: number): Buffer {
  const discs = Array.from({ length: 6 }, () => ({
    x: random() * width,
    y: random() * height,
    square: (random() * height * 0.3) ** 2,
    colour: [between(random, 0, 255), between(random, 0, 255), between(random, 0, 255)],
  }));
  const data = Buffer.alloc(height * (1 + width * 3));
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    data[at++] = 1;
    const before = [0, 0, 0];
    const near = discs.filter((disc) => (disc.y - y) ** 2 < disc.square);
    const sky = [(y / height) * 200, 120 + (y / height) * 80, 220 - (y / height) * 90];
    for (let x = 0; x < width; x += 1) {
      const disc = near.find((one) => (one.x - x) ** 2 + (one.y - y) ** 2 < one.square);
      const grain = random() < 0.06 ? between(random, -9, 9) : 0;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = (disc?.colour ?? sky)[channel] ?? 0;
        const byte = Math.min(Math.max(Math.round(value) + grain, 0), 255);
        data[at++] = byte - (before[channel] ?? 0);
        before[channel] = byte;
      }
    }
  }
  return data;
}
