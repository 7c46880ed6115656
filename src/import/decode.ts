/** A file's text as it was written, with LF at the end of every line, and how it was encoded. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/**
 * Reads the text of a file that was written by anybody: UTF-8, UTF-16 with its mark, or GB18030, which old Chinese
 * archives are in (GBK and GB 2312 are parts of it). @returns null for what is no text, such as a picture
 */
export function decodeAny(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  const found = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  if (found === null || found.encoding === 'utf-8') return found;
  return looksChinese(found.text) ? found : null;
}

function decode(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // What no text holds: control characters other than white space (a form feed is one in old files).
    if (/[^\P{Cc}\t\n\r\f\v]/u.test(text.replaceAll(endOfFile, ''))) return null;
    return { text: text.replace(/\r\n?/g, '\n').replaceAll(endOfFile, ''), encoding };
  } catch {
    return null;
  }
}

/** How DOS ended its texts. */
const endOfFile = '\u001A';

/** Nearly any bytes are some characters of GB18030: only a text is mostly common ones. */
function looksChinese(text: string): boolean {
  const foreign = text.match(/[^\p{ASCII}]/gu) ?? [];
  const common = foreign.filter((character) =>
    /[\u4E00-\u9FFF\u3000-\u303F\uFF00-\uFFEF\u2010-\u2027]/.test(character),
  );
  return common.length >= foreign.length * 0.9;
}
