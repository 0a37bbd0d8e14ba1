import { toDigestLine, toLinesDigest, toSha256 } from './digest.ts';

/** So many records are digested in one go; whoever else needs the event loop comes between. */
const AT_ONCE = 64;

/** The digest of a corpus (digest.ts) whose records come in batches: none of its steps takes long, however many there are. */
export class DigestInSteps {
  // As bytes, which take less memory than texts, and need no more than a copy at the end.
  readonly #pieces: Uint8Array[] = [];
  #last = '';
  #isSorted = true;
  #count = 0;

  /** How many records there were. */
  get count(): number {
    return this.#count;
  }

  /** Adds records, by `kind/id`; batches are waited for one after the other. */
  async add(records: readonly { readonly id: string; readonly record: object }[]): Promise<void> {
    for (let at = 0; at < records.length; at += AT_ONCE) {
      const lines = await Promise.all(records.slice(at, at + AT_ONCE).map(({ id, record }) => toDigestLine(id, record)));
      for (const line of lines) {
        this.#isSorted &&= this.#last < line;
        this.#last = line;
      }
      this.#count += lines.length;
      this.#pieces.push(new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')));
    }
  }

  /** The digest of all that was added. */
  async toDigest(): Promise<string> {
    const bytes = new Uint8Array(this.#pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    const ended = bytes.subarray(0, Math.max(0, bytes.length - 1));
    // A database gives records in the order of their lines; sorting a hundred thousand would take long.
    return this.#isSorted ? toSha256(ended) : toLinesDigest(new TextDecoder().decode(ended).split('\n'));
  }
}
