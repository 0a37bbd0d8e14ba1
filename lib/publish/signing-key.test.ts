import { createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createSigningKey, isSealed, openPem, toSealedPem } from './signing-key.ts';

// A guess at a passphrase is made slow on purpose.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

describe('the file of a private key', () => {
  const { privateKey, signingKey } = createSigningKey();

  it('opens with its passphrase, whatever that is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (passphrase) => {
        expect(openPem(toSealedPem(privateKey, passphrase), passphrase).id).toBe(signingKey.id);
      }),
      { numRuns: 3 },
    );
  });

  it('is PKCS#8 that any program can open, and is not the same twice', () => {
    const pem = toSealedPem(privateKey, 'four words of mine');
    expect(isSealed(pem)).toBe(true);
    expect(createPrivateKey({ key: pem, passphrase: 'four words of mine' }).asymmetricKeyType).toBe('ed25519');
    expect(toSealedPem(privateKey, 'four words of mine')).not.toBe(pem);
  });

  it('does not open with another, or with none, or when it is damaged', () => {
    const pem = toSealedPem(privateKey, 'four words of mine');
    expect(() => openPem(pem, 'four words of yours')).toThrow();
    expect(() => openPem(pem)).toThrow();
    expect(() => openPem(pem.slice(0, 100), 'four words of mine')).toThrow();
  });
});
