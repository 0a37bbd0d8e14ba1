import { describe, expect, it } from 'vitest';
import { parseOptions } from './options.ts';

describe('the command line', () => {
  it('measures everything in Chromium when nothing is said', () => {
    expect(parseOptions([])).toEqual({ browser: 'chromium', pages: undefined, only: [], quick: false, write: false, profile: false });
  });

  it('takes several goals', () => {
    expect(parseOptions(['--only', 'cold', '--only', 'hover']).only).toEqual(['cold', 'hover']);
  });

  it.each([
    [['--browser', 'safari'], 'safari'],
    [['--fast'], '--fast'],
  ] as const)('refuses %j', (argv, named) => {
    expect(() => parseOptions(argv)).toThrow(named);
  });
});
