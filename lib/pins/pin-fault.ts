/**
 * Why something could not be kept: `full` there is no room, `newer` a later version of the extension wrote the database,
 * `closed` the browser gives none here, `failed` anything else. The words are in the catalogues, by code.
 */
export const PIN_FAULTS = ['full', 'newer', 'closed', 'failed'] as const;
/** One such reason. */
export type PinFault = (typeof PIN_FAULTS)[number];

// Firefox has names of its own for a full disk.
const NAMES: { readonly [name: string]: PinFault } = {
  QuotaExceededError: 'full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'full',
  NS_ERROR_DOM_QUOTA_EXCEEDED_ERR: 'full',
  VersionError: 'newer',
  InvalidStateError: 'closed',
  SecurityError: 'closed',
  NotAllowedError: 'closed',
};

/** What a failure of the database of pins is to a reader. */
export function toPinFault(error: unknown): PinFault {
  // Where there is no IndexedDB at all, asking for it is a ReferenceError or a TypeError.
  if (typeof indexedDB === 'undefined') return 'closed';
  return (error instanceof Error || error instanceof DOMException ? NAMES[error.name] : undefined) ?? 'failed';
}
