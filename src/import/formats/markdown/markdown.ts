import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { decodeAny } from '../../decode.ts';
import { faultText } from '../../faults.ts';
import type { Format, Read, Source } from '../../format.ts';
import { isMarkdown, type Dialect, type Peek } from './dialect.ts';
import { openLibrary } from './library.ts';
import { readPost } from './post.ts';

/** How many texts are looked at to tell the dialect. */
const sampleSize = 24;

/** How much of a file is looked at: settings are no longer, in bytes. */
const peekSize = 65_536;

/** A format out of what is particular to a dialect. */
export function markdownFormat(dialect: Dialect): Format {
  return {
    name: dialect.name,
    recognise: (source) => {
      const texts = source.files.filter(isMarkdown);
      if (texts.length === 0) return Promise.resolve(0);
      const peek = peekIn(source);
      const step = Math.max(1, Math.floor(texts.length / sampleSize));
      const fronts = texts.filter((_, index) => index % step === 0).map(peek);
      return Promise.resolve(dialect.recognise(source, fronts, peek));
    },
    read: (source, options) => {
      const site = dialect.open(source, peekIn(source));
      const library = openLibrary(source, site);
      const texts = source.files.filter(isMarkdown);
      return fromSync(texts, (file, index): Read => {
        options.progress(index + 1, texts.length);
        try {
          return readPost(file, { source, dialect, site, library, options });
        } catch (error) {
          // One text that is too much for a parser, as quotes nested ten thousand deep, takes no other with it.
          const origin = { file, line: null };
          return { skipped: { origin, title: null, why: faultText(error), isFault: true } };
        }
      });
    },
  };
}

/** One item after the other, made when it is asked for. */
async function* fromSync<Item, Result>(
  items: readonly Item[],
  make: (item: Item, index: number) => Result,
): AsyncGenerator<Result> {
  for (const [index, item] of items.entries()) yield await Promise.resolve(make(item, index));
}

function peekIn(source: Source): Peek {
  const names = new Set(source.files);
  return (file) => {
    if (!names.has(file)) return '';
    const descriptor = openSync(source.isFolder ? join(source.path, file) : source.path, 'r');
    try {
      const buffer = Buffer.alloc(peekSize);
      const length = readSync(descriptor, buffer, 0, peekSize, 0);
      // A character that is cut in two at the end must not make a text unreadable.
      return decodeAny(buffer.subarray(0, length))?.text ?? buffer.toString('utf8', 0, length);
    } finally {
      closeSync(descriptor);
    }
  };
}
