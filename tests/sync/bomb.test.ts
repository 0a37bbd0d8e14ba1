import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

it.each([
  ['F11b', 'less than a hundredth of it', 'little'],
  ['F11c', 'as much as may be signed', 'most'],
])(
  '%s 400 kB that unpack to 400 MB, said to be %s: memory grows by 64 MB at the most',
  async (_, __, said) => {
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'bomb-child.ts'), said]);
    const { grown, bomb, outcome } = JSON.parse(stdout) as { grown: number; bomb: number; outcome: unknown };
    expect(bomb).toBeGreaterThan(380_000);
    expect(outcome).toMatchObject({ kind: 'kept', fault: expect.toBeOneOf(['E_TOO_LARGE', 'E_SCHEMA']) });
    expect(grown).toBeLessThan(64_000_000);
  },
  60_000,
);
