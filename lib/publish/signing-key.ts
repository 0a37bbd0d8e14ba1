import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto';
import { Key, Signature } from '@tufjs/models';
import { sealPkcs8 } from './seal-pkcs8.ts';

/** The roles of a feed, and how many keys each begins with and needs: TUF 1.0.33, section 2.1. */
export const ROLES = {
  root: { keys: 3, threshold: 2 },
  targets: { keys: 2, threshold: 1 },
  snapshot: { keys: 1, threshold: 1 },
  timestamp: { keys: 1, threshold: 1 },
} as const;
/** One role. */
export type Role = keyof typeof ROLES;
/** Every role, the most careful first. */
export const ROLE_NAMES = Object.keys(ROLES) as Role[];

/** A key that can sign, with its public half as TUF writes it. */
export interface SigningKey {
  readonly id: string;
  readonly key: Key;
  readonly sign: (bytes: Uint8Array) => Signature;
}

/** What the file of a private key is called: its role and the first eight digits of its id. */
export function toKeyName(role: Role, id: string): string {
  return `${role}-${id.slice(0, 8)}.pem`;
}

/** A new Ed25519 key. */
export function createSigningKey(): { readonly privateKey: KeyObject; readonly signingKey: SigningKey } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, signingKey: toSigningKey(privateKey) };
}

/** What a private key signs with; its id is the SHA-256 of its public half in canonical JSON, as in TUF 1.0.33, 4.2. */
export function toSigningKey(privateKey: KeyObject): SigningKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const hex = Buffer.from(x, 'base64url').toString('hex');
  const id = hash('sha256', `{"keytype":"ed25519","keyval":{"public":"${hex}"},"scheme":"ed25519"}`);
  return {
    id,
    key: new Key({ keyID: id, keyType: 'ed25519', scheme: 'ed25519', keyVal: { public: hex } }),
    sign: (bytes) => new Signature({ keyID: id, sig: sign(null, bytes, privateKey).toString('hex') }),
  };
}

/** A private key as a file: PKCS#8 in PEM, encrypted by a passphrase. */
export function toSealedPem(privateKey: KeyObject, passphrase: string): string {
  const sealed = sealPkcs8(privateKey.export({ type: 'pkcs8', format: 'der' }), passphrase);
  return toPem('ENCRYPTED PRIVATE KEY', sealed);
}

/** Whether a key file asks for a passphrase. */
export function isSealed(pem: string): boolean {
  return pem.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----');
}

/**
 * Opens a key file.
 * @throws {Error} of Node's crypto when it is no key or the passphrase is another
 * @throws {TypeError} when it is a key of another kind
 */
export function openPem(pem: string, passphrase?: string): SigningKey {
  const privateKey = createPrivateKey(passphrase === undefined ? pem : { key: pem, passphrase });
  if (privateKey.asymmetricKeyType !== 'ed25519')
    throw new TypeError(`it is a key of ${privateKey.asymmetricKeyType}, and feeds use Ed25519`);
  return toSigningKey(privateKey);
}

function toPem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/gu) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
