import { t } from '../../site.ts';
import style from '../../styles/feed.css?raw';
import tokens from '../../styles/tokens.css?raw';

export function GET(): Response {
  // JSON writes a string of one line as CSS does, but for control characters.
  const words = `:root {\n  --opened: ${JSON.stringify(t.feeds.opened)};\n}\n`;
  return new Response([style, tokens, words].join('\n'), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
}
