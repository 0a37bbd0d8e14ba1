import { gunzipSync, gzipSync } from 'node:zlib';

// RFC 1952, 2.3.1: the tenth byte tells the operating system; 255 is "unknown", and the same everywhere.
const SYSTEM_AT = 9;
const UNKNOWN_SYSTEM = 255;

/** Gzip without time, file name or operating system in it: the same text gives the same bytes on every machine with this zlib. */
export function toGzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(gzipSync(bytes, { level: 9 }));
  packed[SYSTEM_AT] = UNKNOWN_SYSTEM;
  return packed;
}

/**
 * What was packed.
 * @throws {Error} of zlib when it is not gzip, is cut off or holds more than it may
 */
export function fromGzip(bytes: Uint8Array, mostBytes: number): Uint8Array {
  return gunzipSync(bytes, { maxOutputLength: mostBytes });
}
