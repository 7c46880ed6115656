import { deflateSync, crc32 } from 'node:zlib';

/** A small PNG of one colour, different for every number (PNG specification, sections 5 and 11). */
export function drawPicture(number: number): Buffer {
  const [width, height] = [12, 8];
  const pixel = [number % 256, (number * 7) % 256, (number * 31) % 256];
  const line = [0, ...Array.from({ length: width }, () => pixel).flat()];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(Array.from({ length: height }, () => line).flat()));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
