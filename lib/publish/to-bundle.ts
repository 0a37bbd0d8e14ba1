import type { FeedFile } from './plan-publication.ts';

const BLOCK = 512;
const NAME_BYTES = 100;

/**
 * A feed as one file that readers can take in without a network: an uncompressed tar (POSIX.1-1988 ustar), which
 * lib/sync/bundle-format.ts reads. It holds no times, owners or rights, so that the same feed gives the same bytes.
 * @param files names from the feed's folder on, in ASCII
 * @throws {RangeError} for a name of more than 100 characters after its last slash: above edition 999,999,999
 */
export function toBundle(files: readonly FeedFile[]): Uint8Array<ArrayBuffer> {
  const blocks = files.flatMap(({ name, bytes }) => [toHeader(name, bytes.length), bytes, new Uint8Array(-bytes.length & (BLOCK - 1))]);
  return new Uint8Array(Buffer.concat([...blocks, new Uint8Array(2 * BLOCK)]));
}

// Fields and their places: POSIX.1-1988, "ustar Interchange Format".
function toHeader(name: string, size: number): Uint8Array {
  const header = Buffer.alloc(BLOCK);
  const slash = name.length > NAME_BYTES ? name.lastIndexOf('/') : -1;
  if (name.length - slash - 1 > NAME_BYTES) throw new RangeError(`${name} is too long for a bundle`);
  header.write(name.slice(slash + 1), 0);
  header.write(octal(0o644, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(0, 12), 136);
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  if (slash >= 0) header.write(name.slice(0, slash), 345);
  header.write(
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      7,
    )} `,
    148,
  );
  return header;
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`;
}
