import { createReadStream } from 'node:fs';

const chunkSize = 1 << 18;

/**
 * The text of an XML file, in pieces, in the encoding that its declaration names (XML 1.0 section 4.3.3), else UTF-8. Bytes
 * that are no text are U+FFFD.
 *
 * @param read how many bytes have been read
 * @throws what the file system throws
 */
export async function* chunksOf(
  path: string,
  read: (bytes: number) => void,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let bytes = 0;
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: chunkSize });
  for await (const chunk of stream) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    bytes += chunk.length;
    read(bytes);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const declaration = start.toString('latin1', 0, 200);
  const named = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1];
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}
