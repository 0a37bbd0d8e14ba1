import { vi } from 'vitest';
import type { FixtureClock } from '../../lib/sync/fixture-clock.ts';

const toTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/**
 * Lets time pass from `since` on, a second at a time and with all that is under way getting its turn in between, until
 * the run is over.
 */
export async function untilSettled<Answer>(run: Promise<Answer>, clock: FixtureClock, since: Promise<void>): Promise<Answer> {
  await Promise.race([since, run]);
  return whilePassing(run, async () => {
    // Sockets are served between turns of the event loop; a few are enough for a byte to get from one end to the other.
    for (let turn = 0; turn < 50; turn += 1) await toTurn();
    clock.advance(1000);
  });
}

/** What was promised, with as much time of fake timers passing as it waits for. */
export function patiently<Answer>(promised: Promise<Answer>): Promise<Answer> {
  return whilePassing(promised, async () => {
    await toTurn();
    await vi.advanceTimersByTimeAsync(10);
  });
}

async function whilePassing<Answer>(promised: Promise<Answer>, pass: () => Promise<void>): Promise<Answer> {
  const over = promised.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([over, toTurn().then(() => false)]))) await pass();
  return promised;
}
