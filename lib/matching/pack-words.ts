/** Packs unsigned numbers into base64, `width` little-endian bytes each. */
export function packWords(numbers: readonly number[], width: 1 | 2 | 4): string {
  const bytes = new Uint8Array(numbers.length * width);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of numbers.entries()) {
    if (width === 1) view.setUint8(at, value);
    else if (width === 2) view.setUint16(at * 2, value, true);
    else view.setUint32(at * 4, value, true);
  }
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The bytes behind `packWords`' base64. Every platform a browser runs on here is little-endian, as typed arrays then are. */
export function unpackBytes(packed: string): ArrayBuffer {
  // Chrome has it since 140 and Firefox since 133; a loop over a long string costs milliseconds on every page.
  if (typeof Uint8Array.fromBase64 === 'function') return Uint8Array.fromBase64(packed).buffer;
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes.buffer;
}
