import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { SyncError } from '../lib/sync/fault.ts';
import { FEED_PROFILE, openEd25519, type Profile } from '../lib/sync/profile.ts';
import { toObject } from '../lib/sync/signed-metadata.ts';
import type { JsonObject } from '../lib/sync/strict-json.ts';

/**
 * What clients of The Update Framework are expected to take, for a command that follows any repository; nothing that
 * readers run has it. Keys are Ed25519, ECDSA on P-256 and RSA with PSS. Their ids are names only, as existing
 * repositories have them; a key still counts once, under however many. Metadata may be named without length and hash, and
 * other hashes may stand beside SHA-256, which alone is looked at.
 */
export const TUF_PROFILE: Profile = {
  openKey: async (id, key) => {
    const isOf = (type: string, scheme: string) => key['keytype'] === type && key['scheme'] === scheme;
    if (isOf('ecdsa', 'ecdsa-sha2-nistp256')) return openPem(id, key, isP256);
    if (isOf('rsa', 'rsassa-pss-sha256')) return openPem(id, key, ({ asymmetricKeyType }) => asymmetricKeyType === 'rsa');
    return openEd25519(id, key);
  },
  isSignedBy: async (publicKey, signature, bytes) =>
    publicKey.length === ED25519_DIGITS ? FEED_PROFILE.isSignedBy(publicKey, signature, bytes) : isSignedByDer(publicKey, signature, bytes),
  isStrict: false,
};

// The other kinds are at hand as SubjectPublicKeyInfo (RFC 5280), which is longer and says its kind.
const ED25519_DIGITS = 64;
const isP256 = ({ asymmetricKeyDetails }: KeyObject) => asymmetricKeyDetails?.namedCurve === 'prime256v1';

function openPem(id: string, key: JsonObject, isRight: (opened: KeyObject) => boolean): string {
  const text = toObject(key['keyval'], 'A public key')['public'];
  const opened = typeof text === 'string' ? toPublicKey(text) : undefined;
  if (opened === undefined || !isRight(opened)) throw new SyncError('E_PARSE', `The key ${id} is not what it says`);
  return opened.export({ type: 'spki', format: 'der' }).toString('hex');
}

function toPublicKey(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem);
  } catch {
    return undefined;
  }
}

function isSignedByDer(publicKey: string, signature: string, bytes: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'hex'), type: 'spki', format: 'der' });
  const padding = key.asymmetricKeyType === 'rsa' ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {};
  const how = { key, ...padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO, dsaEncoding: 'der' } as const;
  return verify('sha256', bytes, how, Buffer.from(signature, 'hex'));
}
