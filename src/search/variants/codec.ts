/**
 * Characters as ASCII: each as its distance in code points from the one before, in Base64 VLQ, as source maps have it:
 * five bits a digit, the lowest first, which hold the sign.
 */
export function encodeCharacters(characters: readonly string[]): string {
  let before = 0;
  return characters
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const distance = code - before;
      before = code;
      return digitsOf(distance < 0 ? -distance * 2 + 1 : distance * 2);
    })
    .join('');
}

/** What `encodeCharacters` was given. */
export function decodeCharacters(encoded: string): string[] {
  let code = 0;
  return [...encoded.matchAll(/[g-z0-9+/]*[A-Za-f]/g)].map(([digits]) => {
    const value = valueOf(digits);
    code += value % 2 === 0 ? value / 2 : (1 - value) / 2;
    return String.fromCodePoint(code);
  });
}

function digitsOf(value: number): string {
  if (value < 32) return DIGITS.charAt(value);
  return DIGITS.charAt(32 + (value % 32)) + digitsOf(Math.floor(value / 32));
}

function valueOf(digits: string): number {
  const values = Array.from(digits, (digit) => DIGITS.indexOf(digit) % 32);
  return values.reduceRight((higher, lower) => higher * 32 + lower, 0);
}

// All but the last digit of a number are of the second half.
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
