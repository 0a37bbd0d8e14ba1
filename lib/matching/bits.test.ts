import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, MARGIN } from './bit-reader.ts';
import { Bits } from './bit-writer.ts';
import { LONGEST_CODE, toDecodingTable, toPrefixCode } from './prefix-code.ts';

const toReader = (bits: Bits) => new BitReader(new Uint8Array([...bits.toBytes(), ...Array.from<number>({ length: MARGIN }).fill(0)]));

describe('numbers in bits', () => {
  it('come back, whatever their size, order and place', () => {
    const number = fc.tuple(fc.oneof(fc.nat(9), fc.nat(2 ** 24 - 1)), fc.nat(9), fc.integer({ min: 1, max: 24 }));
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const bits = new Bits();
        for (const [value, order, width] of numbers) bits.number(value, order).add(new Bits().fixed(value % 2 ** width, width));
        const reader = toReader(bits);
        for (const [value, order, width] of numbers) {
          expect(reader.number(order)).toBe(value);
          expect(reader.fixed(width)).toBe(value % 2 ** width);
        }
        expect(reader.at).toBe(bits.length);
      }),
    );
  });

  it('are short when they are small', () => {
    expect([0, 1, 2, 3, 30].map((value) => new Bits().number(value, 0).length)).toEqual([1, 3, 3, 5, 9]);
    expect([0, 3, 4, 11, 12].map((value) => new Bits().number(value, 2).length)).toEqual([3, 3, 5, 5, 7]);
  });
});

describe('a prefix code', () => {
  const counts = fc
    .uniqueArray(fc.tuple(fc.nat(31), fc.integer({ min: 1, max: 100_000 })), { selector: ([value]) => value, minLength: 1 })
    .map((entries) => new Map(entries));

  it('is read by one look, with whatever follows', () => {
    fc.assert(
      fc.property(counts, fc.nat(2 ** LONGEST_CODE - 1), (counted, following) => {
        const code = toPrefixCode(counted);
        const table = toDecodingTable(code);
        for (const [value, { bits, length }] of code) {
          const seen = (bits << (LONGEST_CODE - length)) | (following >> length);
          expect(table[seen]).toBe(value | (length << 5));
        }
        const byValue = (one: number, other: number) => one - other;
        expect([...code.keys()].toSorted(byValue)).toEqual([...counted.keys()].toSorted(byValue));
      }),
    );
  });

  it('is shortest for what is most frequent', () => {
    const code = toPrefixCode(new Map([1, 2, 4, 8, 1000, 16, 32, 64, 128].map((count, value) => [value, count])));
    expect(code.get(4)?.length).toBe(1);
    expect(Math.max(...[...code.values()].map(({ length }) => length))).toBe(LONGEST_CODE);
  });
});
