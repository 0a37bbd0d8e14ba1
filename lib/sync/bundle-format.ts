import { SyncError } from './fault.ts';

/** A file on disk that can be read in parts: a Blob, or the like of one. */
export interface SlicedFile {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer>; stream(): ReadableStream<Uint8Array> };
}

/** Where a file of a bundle stands. */
export interface BundleEntry {
  readonly start: number;
  readonly end: number;
}

/** A bundle has the files of one edition and the roots before it; more entries than this are not looked at. */
export const MOST_BUNDLE_ENTRIES = 256;

const BLOCK = 512;
const REGULAR = ['0', '\0'];
const ASCII = new TextDecoder('latin1');

/**
 * Finds the files of a bundle: a feed's folder as an uncompressed tar (POSIX.1-1988 ustar, regular files and folders only),
 * with the names that they have below the feed's address (`3.root.json`, `timestamp.json`, `targets/<sha256>.full.ndjson.gz`).
 * Headers alone are read, so that a bundle of any size costs as much as its entries. Nothing of it is trusted yet.
 * @throws {SyncError} `E_PARSE` when it is no such tar, has a name twice or too many, `E_LENGTH` when it is cut off
 */
export async function readBundle(file: SlicedFile): Promise<ReadonlyMap<string, BundleEntry>> {
  const entries = new Map<string, BundleEntry>();
  for (let at = 0, seen = 0; at + BLOCK <= file.size; seen += 1) {
    const header = new Uint8Array(await file.slice(at, at + BLOCK).arrayBuffer());
    // Two empty blocks are the end; what comes after is padding.
    if (header.every((byte) => byte === 0)) return entries;
    const { name, size, type } = readHeader(header);
    const start = at + BLOCK;
    if (seen >= MOST_BUNDLE_ENTRIES || entries.has(name)) throw new SyncError('E_PARSE', `The bundle has too many files, or ${name} twice`);
    if (REGULAR.includes(type)) entries.set(name, { start, end: start + size });
    else if (type !== '5') throw new SyncError('E_PARSE', `The bundle has ${name}, which is no plain file`);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  // Its last file may be cut off too.
  throw new SyncError('E_LENGTH', 'The bundle has no end');
}

// Fields and their places: POSIX.1-1988, "ustar Interchange Format".
function readHeader(header: Uint8Array) {
  const field = (start: number, length: number) => ASCII.decode(header.subarray(start, start + length)).replace(/\0.*$/su, '');
  const octal = (start: number, length: number) => {
    const digits = field(start, length).trim();
    return /^[0-7]+$/u.test(digits) ? Number.parseInt(digits, 8) : undefined;
  };
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  const size = octal(124, 12);
  if (field(257, 5) !== 'ustar' || octal(148, 8) !== sum || size === undefined) throw new SyncError('E_PARSE', 'The file is no bundle');
  const prefix = field(345, 155);
  return { name: `${prefix === '' ? '' : `${prefix}/`}${field(0, 100)}`, size, type: ASCII.decode(header.subarray(156, 157)) };
}
