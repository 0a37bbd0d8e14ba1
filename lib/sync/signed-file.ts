import { toSha256 } from '../edition/digest.ts';
import { SyncError } from './fault.ts';
import type { SignedFile } from './trusted-metadata.ts';

/** 32 bytes as metadata has them, a SHA-256 or a public key: 64 lower-case hexadecimal digits. */
export const HEX_32_BYTES = /^[0-9a-f]{64}$/u;

/** What was signed of a file; outside of strict profiles that can be less than all. */
export type Named = { readonly [field in keyof SignedFile]: SignedFile[field] | undefined };

/**
 * Holds bytes to what was signed of them.
 * @param name for the message
 * @throws {SyncError} `E_LENGTH`, `E_HASH`
 */
export async function assertFile(bytes: Uint8Array, { length, sha256 }: Named, name: string): Promise<void> {
  if (length !== undefined && bytes.length !== length) throw new SyncError('E_LENGTH', `${name} has ${bytes.length} bytes, not ${length}`);
  if (sha256 !== undefined && (await toSha256(bytes)) !== sha256) {
    throw new SyncError('E_HASH', `${name} has another SHA-256 than was signed`);
  }
}
