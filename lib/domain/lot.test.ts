import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLot } from './lot.ts';
import { isRecordKind, RECORD_KINDS } from './record-kind.ts';

const id = fc.stringMatching(/^[a-z]{1,6}$/u);

describe('the order drawn by lot', () => {
  it('is the same whatever order the records come in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 2 }), id, (ids, group) => {
        const records = ids.map((one) => ({ id: one }));
        expect(records.toReversed().toSorted(byLot(group))).toEqual(records.toSorted(byLot(group)));
      }),
    );
  });

  it('favours nobody: over many groups each of two comes first about as often', () => {
    const groups = Array.from({ length: 1000 }, (_, at) => `group-${at}`);
    const firsts = groups.filter((group) => byLot(group)({ id: 'kremlin' }, { id: 'washington' }) < 0).length;
    expect(firsts).toBeGreaterThan(450);
    expect(firsts).toBeLessThan(550);
  });

  it('favours nobody among ids that differ only in their last letters', () => {
    const groups = Array.from({ length: 1000 }, (_, at) => `group-${at}`);
    const firsts = groups.filter((group) => byLot(group)({ id: 'side-a' }, { id: 'side-b' }) < 0).length;
    expect(firsts).toBeGreaterThan(450);
    expect(firsts).toBeLessThan(550);
  });

  it('is FNV-1a with the finaliser of MurmurHash3, so that other programs can draw the same', () => {
    // Lots of "g/a" to "g/d", worked out with BigInt from the published constants.
    const mix = (hash: bigint) => {
      const first = ((hash ^ (hash >> 16n)) * 0x85eb_ca6bn) & 0xffff_ffffn;
      const second = ((first ^ (first >> 13n)) * 0xc2b2_ae35n) & 0xffff_ffffn;
      return second ^ (second >> 16n);
    };
    const lot = (text: string) =>
      mix(Array.from(text).reduce((hash, letter) => ((hash ^ BigInt(letter.charCodeAt(0))) * 0x01000193n) & 0xffff_ffffn, 0x811c9dc5n));
    const ids = ['a', 'b', 'c', 'd', 'east', 'west'];
    const expected = ids.toSorted((a, b) => (lot(`g/${a}`) < lot(`g/${b}`) ? -1 : 1));
    expect(
      ids
        .map((one) => ({ id: one }))
        .toSorted(byLot('g'))
        .map((record) => record.id),
    ).toEqual(expected);
  });
});

describe('kinds of records', () => {
  it.each([...RECORD_KINDS.map((kind) => [kind, true] as const), ['people', false], ['__proto__', false], ['', false]] as const)(
    '%s',
    (word, expected) => {
      expect(isRecordKind(word)).toBe(expected);
    },
  );
});
