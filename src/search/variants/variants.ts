import { decodeCharacters } from './codec.ts';
import { FORMS, STANDING } from './table.ts';

/**
 * By Han character, the one that stands for all its forms, traditional and simplified; a character that is not
 * here stands for itself. Forms of a form are forms: 发 發 髮 are one.
 */
export const variants: ReadonlyMap<string, string> = read();

function read(): Map<string, string> {
  const standing = decodeCharacters(STANDING);
  return new Map(decodeCharacters(FORMS).map((form, index) => [form, standing[index] ?? form]));
}
