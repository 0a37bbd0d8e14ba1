import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packWords, unpackBytes } from './pack-words.ts';

it('gives back every byte', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xff })), (numbers) => {
      expect([...new Uint8Array(unpackBytes(packWords(numbers, 1)))]).toEqual(numbers);
    }),
  );
});

it('gives back every 16-bit number', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (numbers) => {
      expect([...new Uint16Array(unpackBytes(packWords(numbers, 2)))]).toEqual(numbers);
    }),
  );
});

it('gives back every 32-bit number', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff_ffff })), (numbers) => {
      expect([...new Uint32Array(unpackBytes(packWords(numbers, 4)))]).toEqual(numbers);
    }),
  );
});

it('is base64 of little-endian bytes, so that every version reads what another wrote', () => {
  expect([packWords([1, 0x1234], 2), packWords([1], 4)]).toEqual([btoa('\x01\x00\x34\x12'), btoa('\x01\x00\x00\x00')]);
});
