import { between, chance, pick } from './random.ts';
import { label, latinWord, sentence, sentences, type Voice } from './voice.ts';

/** One block of Markdown without the empty line after it. */
export type Block = (voice: Voice) => string;

export const paragraph: Block = (voice) => {
  const text = sentences(voice, between(voice.random, 1, 3));
  const drawn = voice.random();
  if (drawn < 0.2) return `${text}${reference(voice)}`;
  if (drawn < 0.3) return `${text}[${label(voice, 5)}](${elsewhere(voice)})`;
  if (drawn < 0.45) return `**${label(voice, 6)}**：${text}`;
  if (drawn < 0.6) return `${text} \`${latinWord(voice)} --${latinWord(voice)}\``;
  if (drawn < 0.62 && voice.earlier !== null)
    return `${text}[${label(voice, 6)}](${voice.earlier})`;
  return text;
};

export const heading: Block = (voice) =>
  `${chance(voice.random, 0.6) ? '##' : '###'} ${label(voice, between(voice.random, 4, 14))}`;

export const list: Block = (voice) => {
  const ordered = chance(voice.random, 0.3);
  const items = Array.from({ length: between(voice.random, 3, 8) }, (_, index) => {
    const mark = ordered ? `${index + 1}.` : '-';
    return `${mark} ${label(voice, between(voice.random, 5, 25))}`;
  });
  return items.join('\n');
};

/** Of LCTT's fences 3 in 100 name a language; indented blocks are as frequent as fences. */
export const code: Block = (voice) => {
  const { random } = voice;
  const lines = Array.from({ length: between(random, 2, 16) }, () => {
    const words = Array.from({ length: between(random, 1, 6) }, () => latinWord(voice));
    return `${words.join(' ')} --${latinWord(voice)}=${between(random, 0, 9999)}`;
  });
  if (chance(random, 0.5)) return lines.map((line) => `    ${line}`).join('\n');
  const language = chance(random, 0.03) ? pick(random, ['python', 'bash', 'c', 'sql']) : '';
  return ['```' + language, ...lines, '```'].join('\n');
};

export const quote: Block = (voice) => `> ${sentences(voice, between(voice.random, 1, 3))}`;

export const table: Block = (voice) => {
  const cells = () =>
    `| ${label(voice, 4)} | ${latinWord(voice)} | ${between(voice.random, 1, 999)} |`;
  const rows = Array.from({ length: between(voice.random, 3, 12) }, cells);
  return [cells(), '| --- | --- | ---: |', ...rows].join('\n');
};

export const rawHtml: Block = (voice) => {
  const summary = label(voice, 6);
  const inside = `<p>${sentence(voice)}<br>${sentence(voice)}</p>`;
  return `<details><summary>${summary}</summary>\n${inside}\n</details>`;
};

export const ruby: Block = (voice) => {
  const reading = `<ruby>${label(voice, 2)}<rt>${latinWord(voice)}</rt></ruby>`;
  return `${sentence(voice)}${reading}${sentence(voice)}`;
};

/** A picture of another site; no build fetches it. */
export const remotePicture: Block = (voice) =>
  `![${label(voice, 8)}](https://pictures.example.com/${latinWord(voice)}-${between(voice.random, 1, 99999)}.jpg)`;

/** A reference link; `definitions` prints where it leads. */
function reference(voice: Voice): string {
  voice.references.push(elsewhere(voice));
  return `[${label(voice, 4)}][${voice.references.length}]`;
}

export function definitions({ references }: Voice): string {
  return references.map((url, index) => `[${index + 1}]: ${url}`).join('\n');
}

function elsewhere(voice: Voice): string {
  return `https://${latinWord(voice)}.example.com/${latinWord(voice)}/${between(voice.random, 1, 99999)}.html`;
}
