const BLOCK = 512;

/** A bundle as POSIX.1-1988 has it: files by name, with the two empty blocks at its end. */
export function toTar(files: Iterable<readonly [name: string, bytes: Uint8Array]>): Uint8Array<ArrayBuffer> {
  const blocks: Uint8Array[] = [];
  for (const [name, bytes] of files) {
    blocks.push(toHeader(name, bytes.length), bytes, new Uint8Array((BLOCK - (bytes.length % BLOCK)) % BLOCK));
  }
  return new Uint8Array(Buffer.concat([...blocks, new Uint8Array(2 * BLOCK)]));
}

function toHeader(name: string, size: number): Uint8Array {
  const header = Buffer.alloc(BLOCK);
  // Longer names stand in two fields, parted at a slash.
  const cut = name.length > 100 ? name.lastIndexOf('/') : -1;
  header.write(name.slice(cut + 1), 0, 'latin1');
  header.write('0000644\0' + '0000000\0'.repeat(2), 100, 'latin1');
  header.write(`${size.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0        0`, 124, 'latin1');
  header.write('ustar\u000000', 257, 'latin1');
  if (cut > 0) header.write(name.slice(0, cut), 345, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}
