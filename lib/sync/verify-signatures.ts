import { SyncError } from './fault.ts';
import type { RoleKeys } from './root-metadata.ts';
import type { Envelope } from './signed-metadata.ts';

const HEX_64_BYTES = /^[0-9a-f]{128}$/u;

/**
 * Holds metadata to its signatures: as many different public keys of the role as its threshold says must have signed the
 * canonical form (TUF 1.0.33, 5.3.4, 5.4.2, 5.5.3, 5.6.3). One key under two ids counts once; keys of others count for
 * nothing.
 * @throws {SyncError} `E_SIG` when too few have signed and a signature of one of the role's keys is wrong; `E_THRESHOLD`
 * when there are too few of them
 */
export async function verifySignatures({ role, canonical, signatures }: Envelope, { keys, threshold }: RoleKeys): Promise<void> {
  const signers = new Set<string>();
  let wrong = 0;
  for (const [id, publicKey] of keys) {
    const signature = signatures.get(id);
    if (signature === undefined) continue;
    if (await isSignedBy(publicKey, signature, canonical)) signers.add(publicKey);
    else wrong += 1;
  }
  if (signers.size >= threshold) return;
  const message = `${role} has ${signers.size} of the ${threshold} signatures it needs`;
  if (wrong > 0) throw new SyncError('E_SIG', `${message}; of its own keys' signatures ${wrong} are wrong`);
  throw new SyncError('E_THRESHOLD', message);
}

async function isSignedBy(publicKey: string, signature: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
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
