import { SyncError } from './fault.ts';
import type { Profile } from './profile.ts';
import type { RoleKeys } from './root-metadata.ts';
import type { Envelope } from './signed-metadata.ts';

/**
 * Holds metadata to its signatures: as many different public keys of the role as its threshold says must have signed the
 * canonical form (TUF 1.0.33, 5.3.4, 5.4.2, 5.5.3, 5.6.3). One key under two ids counts once; keys of others count for
 * nothing.
 * @throws {SyncError} `E_SIG` when too few have signed and a signature of one of the role's keys is wrong; `E_THRESHOLD`
 * when there are too few of them
 */
export async function verifySignatures(
  { role, canonical, signatures }: Envelope,
  { keys, threshold }: RoleKeys,
  { isSignedBy }: Profile,
): Promise<void> {
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
