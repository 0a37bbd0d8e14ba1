import { createCipheriv, randomBytes, scryptSync } from 'node:crypto';

/**
 * How much work a guess at a passphrase takes: one of the equal choices of OWASP's Password Storage Cheat Sheet for scrypt
 * (read 2026-11), and the one that stays under the 32 MiB which OpenSSL allows a key file to ask for.
 */
const SCRYPT = { N: 2 ** 14, r: 8, p: 5 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const IV_BYTES = 16;

const PBES2 = '2a864886f70d01050d';
const SCRYPT_ID = '2b06010401da47040b';
const AES_256_CBC = '60864801650304012a';

/**
 * Encrypts a private key: EncryptedPrivateKeyInfo of RFC 5958 with PBES2 (RFC 8018), scrypt (RFC 7914, section 7) and
 * AES-256-CBC, which Node and OpenSSL open. Node itself would write it, but with 2,048 rounds of PBKDF2, which is few.
 * @param der the key in PKCS#8
 */
export function sealPkcs8(der: Uint8Array, passphrase: string): Uint8Array {
  const salt = randomBytes(SALT_BYTES);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-cbc', scryptSync(passphrase, salt, KEY_BYTES, { ...SCRYPT, maxmem: 2 ** 26 }), iv);
  const sealed = Buffer.concat([cipher.update(der), cipher.final()]);
  const derivation = sequence(identifier(SCRYPT_ID), sequence(octets(salt), integer(SCRYPT.N), integer(SCRYPT.r), integer(SCRYPT.p)));
  const encryption = sequence(identifier(AES_256_CBC), octets(iv));
  return sequence(sequence(identifier(PBES2), sequence(derivation, encryption)), octets(sealed));
}

// DER (ITU-T X.690): a tag, a length, the content; all that is written here is shorter than 256 bytes.
function tagged(tag: number, content: Uint8Array): Buffer {
  const length = content.length < 0x80 ? [content.length] : [0x81, content.length];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: readonly Uint8Array[]) => tagged(0x30, Buffer.concat(parts));
const octets = (bytes: Uint8Array) => tagged(0x04, bytes);
const identifier = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'));

function integer(value: number): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return tagged(0x02, (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.from([0]), bytes]));
}
