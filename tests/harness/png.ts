import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG (ISO/IEC 15948, sections 5 and 11) of eight bits for each of three channels, nothing interlaced.
 * @param rows each line after the byte that names its filter
 */
export function png(width: number, height: number, rows: Buffer): Buffer {
  return pngOf(width, height, deflateSync(rows, { level: 1 }));
}

/** A PNG that says how large it is and holds no pixel. */
export function emptyPng(width: number, height: number): Buffer {
  return pngOf(width, height, Buffer.alloc(0));
}

function pngOf(width: number, height: number, data: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))],
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
