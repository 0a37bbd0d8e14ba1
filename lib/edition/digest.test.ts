import { expect, it } from 'vitest';
import { toSha256 } from './digest.ts';

it('is the SHA-256 that everybody else has, of a text and of its bytes', async () => {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await toSha256('abc')).toBe(known);
  expect(await toSha256(new TextEncoder().encode('abc'))).toBe(known);
});
