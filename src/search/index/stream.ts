import { CJK, GAP, HARD, keys, kinds, LETTER } from './kinds.ts';
import { readingsOf } from './readings.ts';
import { NO_WORD, Vocabulary } from './vocabulary.ts';
import { PARTS, STARTS, type Part } from '../positions.ts';
import { END, runsOf, spelling } from '../units.ts';

/**
 * All words of a shard's articles, one after the other, as numbers of its vocabulary: a word's position in its article
 * is its place from where the article begins. Four bytes a word, whatever the archive.
 */
export class WordStream {
  readonly vocabulary = new Vocabulary();
  /** Where each article begins. */
  readonly starts: number[] = [];
  /** How many words each article has. */
  readonly counts: number[] = [];
  #numbers = new Uint32Array(1 << 16);
  #length = 0;

  /** @param parts their lines, each folded: see positions.ts; the reading is made from the title */
  addArticle(parts: Readonly<Record<Exclude<Part, 'reading'>, string>>): void {
    const start = this.#length;
    this.starts.push(start);
    this.counts.push(0);
    for (const part of PARTS) {
      this.#skipTo(Math.max(start + STARTS[part], this.#length));
      if (part === 'reading') this.#addReading(parts.title);
      else this.#addLines(parts[part]);
    }
  }

  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  #addReading(title: string): void {
    for (const run of readingsOf(title)) {
      this.#reserve(run.length);
      for (const word of run) this.#numbers[this.#length++] = this.vocabulary.word(word);
      this.#skipTo(this.#length + 1);
    }
  }

  #addLines(text: string): void {
    for (let from = 0; from < text.length;) {
      const end = text.indexOf('\n', from);
      const to = end < 0 ? text.length : end;
      this.#addLine(text, from, to);
      this.#skipTo(this.#length + 1);
      from = to + 1;
    }
  }

  #addLine(text: string, from: number, to: number): void {
    const before = this.#length;
    // A line has at most one word for each code unit.
    this.#reserve(to - from);
    if (isEasy(text, from, to)) this.#addEasy(text, from, to);
    else this.#addHard(text.slice(from, to));
    const article = this.counts.length - 1;
    this.counts[article] = (this.counts[article] ?? 0) + this.#length - before;
  }

  /** What units.ts says, for nearly every line, without an object for each unit. */
  #addEasy(text: string, from: number, to: number): void {
    const numbers = this.#numbers;
    const { vocabulary } = this;
    let length = this.#length;
    let at = from;
    while (at < to) {
      const kind = kinds[text.charCodeAt(at)];
      if (kind === GAP) {
        at += 1;
      } else if (kind === CJK) {
        let first = keys[text.charCodeAt(at)] ?? 0;
        for (at += 1; at < to && kinds[text.charCodeAt(at)] === CJK; at += 1) {
          const second = keys[text.charCodeAt(at)] ?? 0;
          numbers[length++] = vocabulary.pair(first, second);
          first = second;
        }
        numbers[length++] = vocabulary.pair(first, END_UNIT);
      } else {
        const start = at;
        while (at < to && kinds[text.charCodeAt(at)] === kind) at += 1;
        if (kind === LETTER) while (at < to && isSuffix(text.charCodeAt(at))) at += 1;
        numbers[length++] = vocabulary.word(foldWord(text.slice(start, at)) + END);
      }
    }
    this.#length = length;
  }

  #addHard(line: string): void {
    for (const run of runsOf(line)) {
      for (const [index, { key }] of run.entries()) {
        const word = spelling(key + (run[index + 1]?.key ?? END));
        this.#numbers[this.#length++] = this.vocabulary.word(word);
      }
    }
  }

  #skipTo(length: number): void {
    this.#reserve(length - this.#length);
    this.#numbers.fill(NO_WORD, this.#length, length);
    this.#length = length;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#numbers.length) return;
    const grown = new Uint32Array(Math.max(this.#numbers.length * 2, this.#length + more));
    grown.set(this.#numbers);
    this.#numbers = grown;
  }
}

const END_UNIT = END.charCodeAt(0);

function isEasy(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (kinds[text.charCodeAt(at)] === HARD) return false;
  return true;
}

/** `+` and `#`. */
function isSuffix(unit: number): boolean {
  return unit === 0x2b || unit === 0x23;
}

function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word.replaceAll(/./gsu, (unit) =>
    String.fromCharCode(keys[unit.charCodeAt(0)] || unit.charCodeAt(0)),
  );
}

const ASCII = /^[!-~]+$/u;
