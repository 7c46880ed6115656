import { problem, type Problem } from '../problems/problem.ts';

/** Decodes a file as UTF-8, and makes it legible. The problem names the first place that is not UTF-8. */
export function decodeText(bytes: Uint8Array, file: string): string | Problem {
  try {
    return legible(decoder.decode(bytes));
  } catch {
    return problem('file/not-utf8', file, firstBadPlace(bytes), {});
  }
}

/** A text as articles are read: without a byte order mark, and with LF at the end of every line. */
export function legible(text: string): string {
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

// Made once: to make one takes as long as to decode an article.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  // A replacement character that does not stand in the bytes marks the first bad one.
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  let line = 1;
  let column = 1;
  let previous = '';
  for (const character of lenient) {
    const expected = encoder.encode(character);
    if (character === '\uFFFD' && expected.some((byte, index) => bytes[offset + index] !== byte))
      break;
    offset += expected.length;
    if (character === '\r' || (character === '\n' && previous !== '\r')) line += 1;
    column = /[\r\n]/.test(character) ? 1 : column + character.length;
    previous = character;
  }
  return { line, column };
}
