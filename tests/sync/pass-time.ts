import type { TestClock } from './test-clock.ts';

/** Lets time pass from `since` on, a second at a time and with all that is under way getting its turn in between, until the run is over. */
export async function untilSettled<Answer>(run: Promise<Answer>, clock: TestClock, since: Promise<void>): Promise<Answer> {
  let isOver = false;
  const end = run.finally(() => {
    isOver = true;
  });
  await Promise.race([since, end]);
  while (!isOver) {
    // Sockets are served between turns of the event loop; a few are enough for a byte to get from one end to the other.
    for (let turn = 0; turn < 50 && !isOver; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
    if (!isOver) clock.advance(1000);
  }
  return end;
}
