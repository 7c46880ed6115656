/** A value in the part of CBOR (RFC 8949) that Pagefind's files use. */
export type Cbor = number | string | Cbor[];

/** Reads one value: integers of at most 32 bits, text, arrays of known or unknown length. Throws on anything else. */
export function readCbor(data: Buffer): Cbor {
  let at = 0;
  const head = (): [major: number, argument: number] => {
    const byte = data.readUInt8(at++);
    const short = byte & 31;
    if (short < 24 || short === INDEFINITE) return [byte >> 5, short];
    const size = 2 ** (short - 24);
    if (size > 4) throw new Error(`CBOR: a number of ${size} bytes`);
    at += size;
    return [byte >> 5, data.readUIntBE(at - size, size)];
  };
  const value = (): Cbor => {
    const [major, argument] = head();
    if (major === 0) return argument;
    if (major === 1) return -1 - argument;
    if (major === 3) return data.toString('utf8', at, (at += argument));
    if (major !== 4) throw new Error(`CBOR: type ${major}`);
    if (argument !== INDEFINITE) return Array.from({ length: argument }, value);
    const items: Cbor[] = [];
    while (data[at] !== BREAK) items.push(value());
    at += 1;
    return items;
  };
  return value();
}

const INDEFINITE = 31;
const BREAK = 0xff;
