import { createHash, createPrivateKey, createPublicKey, hash, sign } from 'node:crypto';
import { canonicalize } from '@tufjs/canonical-json';

/** A key that anybody can make again from its name, and that is therefore worth nothing outside of a test. */
export interface TestKey {
  readonly name: string;
  /** SHA-256 of its description in canonical JSON: TUF 1.0.33, 4.2. */
  readonly id: string;
  readonly described: { readonly keytype: 'ed25519'; readonly scheme: 'ed25519'; readonly keyval: { readonly public: string } };
  /** Signs; the signature is hexadecimal. */
  readonly sign: (bytes: Uint8Array) => string;
}

// RFC 8410: what stands before the 32 bytes of an Ed25519 key in PKCS #8.
const BEFORE_SEED = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key of a name, the same each time. */
export function toTestKey(name: string): TestKey {
  const seed = createHash('sha256').update(`a test key, worth nothing: ${name}`).digest();
  const key = createPrivateKey({ key: Buffer.concat([BEFORE_SEED, seed]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  const described = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: Buffer.from(x!, 'base64url').toString('hex') } } as const;
  return { name, id: hash('sha256', canonicalize(described)), described, sign: (bytes) => sign(null, bytes, key).toString('hex') };
}
