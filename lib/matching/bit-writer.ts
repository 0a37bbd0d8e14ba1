/** Bits in the making: parts are put together before anyone knows where they will stand. */
export class Bits {
  #length = 0;
  readonly #parts: (Bits | readonly [value: number, width: number])[] = [];

  /** How many bits there are. */
  get length(): number {
    return this.#length;
  }

  /** Adds a number of fixed width, of at most 24 bits. */
  fixed(value: number, width: number): this {
    this.#parts.push([value, width]);
    this.#length += width;
    return this;
  }

  /** Adds a number, up to 2 ** 24, in the exponential Golomb code of this order (see `bit-reader.ts`). */
  number(value: number, order: number): this {
    const above = value + 2 ** order;
    const zeros = Math.floor(Math.log2(above)) - order;
    return this.fixed(0, zeros).fixed(above, zeros + order + 1);
  }

  /** Adds other bits. */
  add(bits: Bits): this {
    this.#parts.push(bits);
    this.#length += bits.#length;
    return this;
  }

  /** All of it in bytes, the first bit the highest of its byte. */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.#length / 8));
    this.#write(bytes, 0);
    return bytes;
  }

  #write(bytes: Uint8Array, start: number): number {
    let at = start;
    for (const part of this.#parts) {
      if (part instanceof Bits) {
        at = part.#write(bytes, at);
        continue;
      }
      const [value, width] = part;
      for (let bit = width - 1; bit >= 0; bit--, at++)
        if (((value >> bit) & 1) === 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7));
    }
    return at;
  }
}
