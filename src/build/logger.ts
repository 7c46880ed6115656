import { stripVTControlCharacters } from 'node:util';
import type { AstroLoggerDestination } from 'astro';
import nodeLogger from 'astro/logger/node';

/** Astro's own log without a line for each page: an archive has a hundred thousand, and progress is shown instead. */
export default function logger(): AstroLoggerDestination {
  const inner = nodeLogger();
  return {
    write(event) {
      if (!isPage(event)) inner.write(event);
    },
  };
}

/** The two halves of such a line: `  ├─ /2024/03/05/index.html`, ` (+3ms)`. */
function isPage({ label, message }: { label: string | null; message: string }): boolean {
  const text = stripVTControlCharacters(message);
  return label === null ? /^ *├─ /.test(text) : label === 'SKIP_FORMAT' && /^ \(\+/.test(text);
}
