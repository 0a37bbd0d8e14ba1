import { setTimeout as pause } from 'node:timers/promises';

/** How long to look again and how often, in milliseconds. */
export interface Patience {
  /** After this long the wait fails; 20 seconds without it: machines are slow, or do other things as well. */
  readonly deadline?: number;
  /** Time between two looks; 25 ms without it. */
  readonly every?: number;
}

/** Looks at something that tells of its change by no event, until the answer is neither false, null nor undefined. */
export async function until<T>(what: string, look: () => T | Promise<T>, patience: Patience = {}): Promise<NonNullable<Exclude<T, false>>> {
  const { deadline = 20_000, every = 25 } = patience;
  const end = performance.now() + deadline;
  for (;;) {
    const seen = await look();
    if (isThere(seen)) return seen;
    if (performance.now() > end) throw new Error(`Waited ${deadline} ms in vain for ${what}.`);
    await pause(every);
  }
}

/** Settles as the promise does, or fails in words when that takes too long. */
export async function within<T>(what: string, deadline: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${deadline} ms in vain for ${what}.`)), deadline);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isThere<T>(seen: T): seen is NonNullable<Exclude<T, false>> {
  return seen !== false && seen !== null && seen !== undefined;
}
