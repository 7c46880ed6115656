import { isCjkUnit, isWordUnit, keyOf, spelling } from '../units.ts';

/** What one UTF-16 code unit is, where that alone tells its unit and its key: see units.ts. */
export const GAP = 0;
export const CJK = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** It takes the whole line's units to tell: marks, surrogates, and what is folded to more or to less than itself. */
export const HARD = 4;

/** The kind of every code unit. */
export const kinds = new Uint8Array(0x10000);
/** The key of every code unit that is CJK, LETTER or DIGIT. */
export const keys = new Uint16Array(0x10000);

for (let code = 0; code < 0x10000; code += 1) {
  const character = String.fromCharCode(code);
  const kind = kindOf(character);
  const compatible = character.normalize('NFKC');
  const key = kind === GAP ? '' : spelling(keyOf(character));
  // What folds to several characters, or to one of another kind, folds by what stands beside it.
  const easy = compatible.length === 1 && kindOf(compatible) === kind && key.length === 1;
  kinds[code] = kind === GAP || easy ? kind : HARD;
  keys[code] = easy ? key.charCodeAt(0) : 0;
}

function kindOf(character: string): number {
  if (isCjkUnit(character)) return CJK;
  if (isWordUnit(character)) return /\p{L}/u.test(character) ? LETTER : DIGIT;
  return /[\p{M}\p{Cs}]/u.test(character) ? HARD : GAP;
}
