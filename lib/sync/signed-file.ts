import { SyncError } from './fault.ts';
import type { SignedFile } from './trusted-metadata.ts';

/** What was signed of a file; outside of strict profiles that can be less than all. */
export type Named = { readonly [field in keyof SignedFile]: SignedFile[field] | undefined };

/**
 * Holds bytes to what was signed of them.
 * @param name for the message
 * @throws {SyncError} `E_LENGTH`, `E_HASH`
 */
export async function assertFile(bytes: Uint8Array, { length, sha256 }: Named, name: string): Promise<void> {
  if (length !== undefined && bytes.length !== length) throw new SyncError('E_LENGTH', `${name} has ${bytes.length} bytes, not ${length}`);
  if (sha256 !== undefined && (await toFingerprint(bytes)) !== sha256) {
    throw new SyncError('E_HASH', `${name} has another SHA-256 than was signed`);
  }
}

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export async function toFingerprint(bytes: Uint8Array): Promise<string> {
  // WebCrypto's types keep out memory shared between threads, of which there is none here.
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
