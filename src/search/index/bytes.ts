/**
 * Bytes that grow, written as CBOR (RFC 8949): the part of it that Pagefind reads, which is lengths known beforehand,
 * integers and text.
 */
export class Bytes {
  #data = new Uint8Array(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** @param length how many values follow */
  array(length: number): void {
    this.#head(ARRAY, length);
  }

  /** @param value from 0 to 2³² − 1 */
  number(value: number): void {
    this.#head(NUMBER, value);
  }

  text(value: string): void {
    this.#reserve(HEAD + value.length * 3);
    // How long its head is shows when the text is written; then it moves up to it.
    const { written } = encoder.encodeInto(value, this.#data.subarray(this.#length + HEAD));
    const from = this.#length + HEAD;
    this.#head(TEXT, written);
    this.#data.copyWithin(this.#length, from, from + written);
    this.#length += written;
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#data.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A copy of what was written; then it begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#data.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #head(major: number, argument: number): void {
    this.#reserve(HEAD);
    const data = this.#data;
    if (argument < 24) {
      data[this.#length++] = major | argument;
    } else if (argument < 0x100) {
      data[this.#length++] = major | 24;
      data[this.#length++] = argument;
    } else if (argument < 0x10000) {
      data[this.#length++] = major | 25;
      data[this.#length++] = argument >> 8;
      data[this.#length++] = argument;
    } else {
      data[this.#length++] = major | 26;
      data[this.#length++] = argument >>> 24;
      data[this.#length++] = argument >> 16;
      data[this.#length++] = argument >> 8;
      data[this.#length++] = argument;
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#data.length) return;
    const grown = new Uint8Array(Math.max(this.#data.length * 2, this.#length + more));
    grown.set(this.#data);
    this.#data = grown;
  }
}

// RFC 8949, section 3.1: the upper three bits of a head.
const NUMBER = 0 << 5;
const TEXT = 3 << 5;
const ARRAY = 4 << 5;
/** The longest head, in bytes. */
const HEAD = 5;

const encoder = new TextEncoder();
