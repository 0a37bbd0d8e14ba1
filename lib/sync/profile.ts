import { canonicalize } from '@tufjs/canonical-json';
import { toSha256 } from '../edition/digest.ts';
import { SyncError } from './fault.ts';
import { HEX_32_BYTES } from './signed-file.ts';
import { toObject } from './signed-metadata.ts';
import type { JsonObject } from './strict-json.ts';

/** What a client takes of that which The Update Framework leaves open. The workflow is the same for all. */
export interface Profile {
  /**
   * The public key of an entry of a root's `keys`, as a text that is the same for the same key.
   * @throws {SyncError} `E_SPEC` for a kind of key that is not known, `E_PARSE`
   */
  readonly openKey: (id: string, key: JsonObject) => Promise<string>;
  /** Whether a signature, in hexadecimal as it came, is that of such a key; false for whatever is none. */
  readonly isSignedBy: (publicKey: string, signature: string, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  /** Whether all metadata has to be named with its length and SHA-256 and nothing else, by a plain name. */
  readonly isStrict: boolean;
}

const HEX_64_BYTES = /^[0-9a-f]{128}$/u;

/** What readers take (docs/adr/0016). A key id must be the SHA-256 of its key's canonical form (TUF 1.0.33, 4.2). */
export const FEED_PROFILE: Profile = {
  openKey: async (id, key) => {
    const publicKey = openEd25519(id, key);
    if ((await toSha256(canonicalize(key))) !== id) throw new SyncError('E_PARSE', `${id} is not the id of its key`);
    return publicKey;
  },
  isSignedBy: isSignedByEd25519,
  isStrict: true,
};

/**
 * An Ed25519 key of a root: its 32 bytes in lower-case hexadecimal.
 * @throws {SyncError} `E_SPEC` for any other kind, `E_PARSE` when it is malformed
 */
export function openEd25519(id: string, key: JsonObject): string {
  if (key['keytype'] !== 'ed25519' || key['scheme'] !== 'ed25519') throw new SyncError('E_SPEC', `The key ${id} is not Ed25519`);
  const publicKey = toObject(key['keyval'], 'A public key')['public'];
  if (typeof publicKey !== 'string' || !HEX_32_BYTES.test(publicKey)) throw new SyncError('E_PARSE', `The key ${id} is not 32 bytes`);
  return publicKey;
}

async function isSignedByEd25519(publicKey: string, signature: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (!HEX_64_BYTES.test(signature)) return false;
  try {
    const key = await crypto.subtle.importKey('raw', fromHex(publicKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, fromHex(signature), bytes);
  } catch {
    // Some browsers refuse, while importing, 32 bytes that are no point of the curve.
    return false;
  }
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}
