import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPem } from '../lib/publish/signing-key.ts';

const ROOT = join(import.meta.dirname, '..');
const TEST_KEY = /^data\/feed\/test-keys\/TEST-(root|targets|snapshot|timestamp)-[0-9a-f]{8}\.pem$/u;

/** PEM of every kind (RFC 7468, PGP, OpenSSH), and JSON Web Keys with their private part. Put together, so as not to find itself. */
const PRIVATE = [
  new RegExp(['-----BEGIN [A-Z0-9 ]*', 'PRIVATE KEY[A-Z ]*-----\\r?\\n?[A-Za-z0-9+/]'].join(''), 'u'),
  /"kty"\s*:\s*"[A-Za-z]+"[^}]*"d"\s*:\s*"[\w-]{20,}"/su,
];

const BEGIN = '-----BEGIN';
const PRIVATE_PART = 'd';

function holdsPrivateKey(text: string): boolean {
  return PRIVATE.some((pattern) => pattern.test(text));
}

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((name) => name !== '');

describe('the private keys in this repository', () => {
  it('are test keys and say so, in their name and in the file, and no others', () => {
    const found = files.filter((name) => holdsPrivateKey(readFileSync(join(ROOT, name), 'latin1')));
    expect(found.filter((name) => !TEST_KEY.test(name))).toEqual([]);
    expect(found).toHaveLength(7);
    for (const name of found) expect(readFileSync(join(ROOT, name), 'utf8')).toMatch(/^TEST KEY of Parallax: it is public/u);
  });

  it('are those of the root of tests, which is no root of the official feed', () => {
    const test = readFileSync(join(ROOT, 'data/feed/test-keys/1.root.json'), 'utf8');
    const { signed } = JSON.parse(test) as { readonly signed: { readonly keys: Readonly<Record<string, unknown>> } };
    const ids = files.filter((name) => TEST_KEY.test(name)).map((name) => openPem(readFileSync(join(ROOT, name), 'utf8')).id);
    expect(ids.toSorted()).toEqual(Object.keys(signed.keys).toSorted());
    const official = files.filter((name) => name === 'data/feed/root.json').map((name) => readFileSync(join(ROOT, name), 'utf8'));
    for (const root of official) for (const id of ids) expect(root).not.toContain(id);
  });

  it.each([
    ['an encrypted one', `${BEGIN} ENCRYPTED PRIVATE KEY-----\nMIGbMFcGCSqGSIb3DQ`],
    ['one of OpenSSH', `${BEGIN} OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk`],
    ['one of another curve', `x\n${BEGIN} EC PRIVATE KEY-----\r\nMHcCAQEEI`],
    ['a JSON Web Key', `{"kty":"OKP","crv":"Ed25519","${PRIVATE_PART}":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"}`],
  ])('would be found: %s', (_, text) => {
    expect(holdsPrivateKey(text)).toBe(true);
  });
});
