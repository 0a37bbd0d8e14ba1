/** Bytes after the last number, so that whole words can be read. */
export const MARGIN = 8;

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
    const zeros = Math.clz32(this.ahead());
    this.at += zeros;
    return this.fixed(zeros + order + 1) - (1 << order);
  }

  /** The next 25 bits or more, highest first. */
  ahead(): number {
    return this.#view.getInt32(this.at >> 3) << (this.at & 7);
  }
}
