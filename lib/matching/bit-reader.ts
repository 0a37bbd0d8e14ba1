/** Bytes after the last number, so that whole words can be read. */
export const MARGIN = 8;

/** How many bits a look ahead gives at least. */
const SAFE_BITS = 25;

/**
 * Reads numbers off bits. A number n of order k is in exponential Golomb code: n + 2^k in binary, after as many zeros as it
 * has digits more than k + 1; so small numbers are short, and an order tells what is small (Teuhola 1978).
 */
export class BitReader {
  /** The next bit. */
  at = 0;
  readonly #view: DataView;

  /** @param bytes with MARGIN bytes after the last number */
  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Reads a number of fixed width, 1 to 24 bits. */
  fixed(width: number): number {
    const value = this.ahead() >>> (32 - width);
    this.at += width;
    return value;
  }

  /** Reads a number of this order. */
  number(order: number): number {
    const ahead = this.ahead();
    const zeros = Math.clz32(ahead);
    const width = zeros + order + 1;
    // Most are read at one look.
    if (zeros + width <= SAFE_BITS) {
      this.at += zeros + width;
      return ((ahead << zeros) >>> (32 - width)) - (1 << order);
    }
    this.at += zeros;
    return this.fixed(width) - (1 << order);
  }

  /** The next 25 bits or more, highest first. */
  ahead(): number {
    return this.#view.getInt32(this.at >> 3) << (this.at & 7);
  }
}
