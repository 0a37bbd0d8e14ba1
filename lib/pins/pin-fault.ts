import type { PinFault } from '../domain/pin-fault.ts';

/** A record that is to be pinned is in no edition in use. */
export class RecordGone extends Error {
  override readonly name = 'RecordGone';
}

// Firefox has names of its own for a full disk.
const NAMES: { readonly [name: string]: PinFault } = {
  QuotaExceededError: 'full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'full',
  NS_ERROR_DOM_QUOTA_EXCEEDED_ERR: 'full',
  VersionError: 'newer',
  InvalidStateError: 'closed',
  SecurityError: 'closed',
  NotAllowedError: 'closed',
  RecordGone: 'gone',
};

/** What a failure of the database of pins is to a reader. */
export function toPinFault(error: unknown): PinFault {
  const named = error instanceof Error || error instanceof DOMException ? NAMES[error.name] : undefined;
  // Where there is no IndexedDB at all, asking for it is a ReferenceError or a TypeError.
  return named ?? (typeof indexedDB === 'undefined' ? 'closed' : 'failed');
}
