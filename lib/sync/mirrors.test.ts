import { describe, expect, it } from 'vitest';
import { afterMirror, toMirrors } from './mirrors.ts';

const HOUR = 3_600_000;
const [A, B] = ['https://a.example/', 'https://b.example/'];

describe('mirrors', () => {
  it('are asked in their order', () => {
    expect(toMirrors([A, B], {}, 0)).toEqual([A, B]);
  });

  it('that gave forged metadata are passed over for a day', () => {
    for (const fault of ['E_SIG', 'E_THRESHOLD'] as const) {
      const skipped = afterMirror({}, A, fault, 0);
      expect(toMirrors([A, B], skipped, 24 * HOUR - 1)).toEqual([B]);
      expect(toMirrors([A, B], skipped, 24 * HOUR)).toEqual([A, B]);
    }
  });

  it('that failed otherwise, or have mended, are not', () => {
    expect(toMirrors([A, B], afterMirror({}, A, 'E_NET', 0), 1)).toEqual([A, B]);
    expect(toMirrors([A, B], afterMirror(afterMirror({}, A, 'E_SIG', 0), A, undefined, 1), 1)).toEqual([A, B]);
  });

  it('are all asked when all would be passed over', () => {
    expect(toMirrors([A, B], { [A]: HOUR, [B]: HOUR }, 0)).toEqual([A, B]);
  });

  it('are not passed over for longer because a clock was ahead', () => {
    expect(toMirrors([A, B], { [A]: 9999 * HOUR }, 0)).toEqual([A, B]);
  });
});
