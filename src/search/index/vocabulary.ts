import { CJK, kinds } from './kinds.ts';
import { END } from '../units.ts';

/** The word's number 0 is kept for what stands between words. */
export const NO_WORD = 0;

/**
 * Gives each word of a shard a number, from 1 in the order of their coming. Nearly all are pairs of two UTF-16 code
 * units, which are kept as numbers: a third of the time that a Map of strings takes.
 */
export class Vocabulary {
  /** By number, the pair; 0 for other words. */
  #pairs = new Uint32Array(1 << 12);
  /** An open hash table of numbers, a power of two, at most half full. */
  #slots = new Uint32Array(1 << 13);
  readonly #words = new Map<string, number>();
  #size = 1;

  get size(): number {
    return this.#size;
  }

  /** The number of the word of two code units, a character of CJK and another or END. */
  pair(first: number, second: number): number {
    const key = ((first << 16) | second) >>> 0;
    const mask = this.#slots.length - 1;
    let slot = hash(key) & mask;
    for (;;) {
      const number = this.#slots[slot] ?? NO_WORD;
      if (number === NO_WORD) break;
      if (this.#pairs[number] === key) return number;
      slot = (slot + 1) & mask;
    }
    const number = this.#add(key);
    this.#slots[slot] = number;
    if (number * 2 > this.#slots.length) this.#spread();
    return number;
  }

  /** The number of any word. */
  word(word: string): number {
    if (isPair(word)) return this.pair(word.charCodeAt(0), word.charCodeAt(1));
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const number = this.#add(0);
    this.#words.set(word, number);
    return number;
  }

  /** All words with their numbers, ordered as Pagefind orders them: by code point. */
  sorted(): [word: string, number: number][] {
    const others = [...this.#words].sort(([a], [b]) => compareCodePoints(a, b));
    const merged: [string, number][] = [];
    let next = 0;
    for (const [word, number] of this.#sortedPairs()) {
      for (; next < others.length; next += 1) {
        const other = others[next];
        if (!other || compareCodePoints(other[0], word) > 0) break;
        merged.push(other);
      }
      merged.push([word, number]);
    }
    return [...merged, ...others.slice(next)];
  }

  *#sortedPairs(): Generator<[string, number]> {
    // A number is below 2³², a pair's too, and both are kept exactly; pairs hold no surrogates, so numbers order them.
    const pairs = this.#pairs
      .subarray(1, this.#size)
      .filter((key) => key !== 0)
      .sort();
    for (const key of pairs) {
      const first = key >>> 16;
      const second = key & 0xffff;
      yield [String.fromCharCode(first, second), this.pair(first, second)];
    }
  }

  #add(pair: number): number {
    if (this.#size === this.#pairs.length) {
      const grown = new Uint32Array(this.#size * 2);
      grown.set(this.#pairs);
      this.#pairs = grown;
    }
    this.#pairs[this.#size] = pair;
    return this.#size++;
  }

  #spread(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 1; number < this.#size; number += 1) {
      const key = this.#pairs[number] ?? 0;
      if (key === 0) continue;
      let slot = hash(key) & mask;
      while (this.#slots[slot] !== NO_WORD) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}

/** By Unicode code point, as UTF-8 is ordered; UTF-16 is ordered otherwise where there are surrogates. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function isPair(word: string): boolean {
  if (word.length !== 2 || kinds[word.charCodeAt(0)] !== CJK) return false;
  return word.charAt(1) === END || kinds[word.charCodeAt(1)] === CJK;
}

/** Fibonacci hashing: 2³² by the golden ratio. */
function hash(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
