import { describe, expect, it } from 'vitest';
import type { ActiveEdition } from './store.ts';
import type { SignedTarget } from './trusted-metadata.ts';
import { toOffer } from './update-plan.ts';

const target = (name: string, length: number, edition: number, from?: number): SignedTarget => ({
  name,
  length,
  sha256: '0',
  custom: {
    schema: 1,
    edition,
    date: '2026-01-01',
    records: 1,
    resultDigest: '1',
    bytesRaw: length,
    ...(from === undefined ? {} : { from }),
  },
});
const delta = (from: number, to: number, length: number) => target(`delta-${from}-${to}.ndjson.gz`, length, to, from);
const full = (edition: number) => target('full.ndjson.gz', 1000, edition);
const at = (number: number): ActiveEdition => ({ number, date: '2025-01-01', slot: 'a', records: 1, resultDigest: '0' });
const wayOf = (targets: readonly SignedTarget[], active: ActiveEdition | undefined) =>
  toOffer(targets, active).delta?.targets.map(({ name }) => name.slice(6, -10));

describe('the way to an edition', () => {
  it('is the delta from the edition in use', () => {
    expect(wayOf([full(5), delta(4, 5, 10), delta(3, 4, 5), delta(3, 5, 20)], at(3))).toEqual(['3-5']);
  });

  it('is deltas in a row where none leads there at once, the shortest', () => {
    expect(wayOf([full(5), delta(4, 5, 10), delta(3, 4, 10), delta(2, 4, 500), delta(2, 3, 10)], at(2))).toEqual(['2-3', '3-4', '4-5']);
  });

  it('is the whole where those are not shorter, where one is missing, where nothing is in use', () => {
    expect(wayOf([full(5), delta(4, 5, 600), delta(3, 4, 600)], at(3))).toBeUndefined();
    expect(wayOf([full(5), delta(4, 5, 1001)], at(4))).toBeUndefined();
    expect(wayOf([full(5), delta(4, 5, 10), delta(2, 3, 10)], at(2))).toBeUndefined();
    expect(wayOf([full(5), delta(4, 5, 10)], undefined)).toBeUndefined();
    expect(wayOf([full(5), delta(4, 5, 10)], at(5))).toBeUndefined();
    expect(toOffer([full(5)], at(4)).whole).toEqual({ from: 'nothing', targets: [full(5)] });
  });

  it('is found among thousands of deltas', () => {
    const deltas = Array.from({ length: 60 }, (_, from) =>
      Array.from({ length: 59 - from }, (__, step) => delta(from + 1, from + 2 + step, step === 0 ? 1 : 900)),
    );
    const [, ...others] = deltas.flat().toSorted((a, b) => b.custom.edition - a.custom.edition);
    expect(others).toHaveLength(1769);
    expect(wayOf([full(60), ...others], at(1))).toHaveLength(59);
  });

  it('is none for what is larger than anything that is read, or not described, or has names of another edition', () => {
    const matcher = { ...target('matcher.bin', 10, 4), custom: { schema: 1, edition: 4, bytesRaw: 10 } };
    expect(() => toOffer([{ ...full(5), length: 65 * 1024 * 1024 }], undefined)).toThrow(expect.objectContaining({ fault: 'E_TOO_LARGE' }));
    expect(() => toOffer([{ ...full(5), custom: { schema: 1, edition: 5, bytesRaw: 1 } }], undefined)).toThrow(
      expect.objectContaining({ fault: 'E_NAME' }),
    );
    expect(() => toOffer([full(5), matcher], undefined)).toThrow(expect.objectContaining({ fault: 'E_SCHEMA' }));
    for (const targets of [[matcher], [delta(4, 5, 10)], []])
      expect(() => toOffer(targets, at(4))).toThrow(expect.objectContaining({ fault: 'E_NAME' }));
  });
});
