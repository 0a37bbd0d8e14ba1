import type { PinFault } from '../domain/pin-fault.ts';

/** A record that is to be pinned is in no edition in use. */
export class RecordGone extends Error {
  override readonly name = 'RecordGone';
}

// Firefox has names of its own for a full disk, and Chromium's extension storage says it in its message.
const FULL = /quota|no[_ ](?:device[_ ])?space/iu;

/** What a failure to keep pins is to a reader. */
export function toPinFault(error: unknown): PinFault {
  if (!(error instanceof Error)) return 'failed';
  if (error instanceof RecordGone) return 'gone';
  return FULL.test(`${error.name} ${error.message}`) ? 'full' : 'failed';
}
