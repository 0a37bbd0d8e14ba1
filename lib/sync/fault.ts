/** Everything that can end an update, as a closed list; the words for readers are in the catalogues, one for each. */
export const SYNC_FAULTS = [
  /** The host could not be reached: no connection, no such host, refused. */
  'E_NET',
  /** It answered, but not with the file. */
  'E_HTTP',
  /** It wanted to send us elsewhere. */
  'E_REDIRECT',
  /** Nothing or too little came for too long. */
  'E_TIMEOUT',
  /** More came than may. */
  'E_TOO_LARGE',
  /** Another number of bytes came than was said or signed. */
  'E_LENGTH',
  /** It is not gzip, or not all of it, or more. */
  'E_GZIP',
  /** It is not the JSON that it should be. */
  'E_PARSE',
  /** It is of a version of The Update Framework that is not known here. */
  'E_SPEC',
  /** A signature is wrong. */
  'E_SIG',
  /** Too few of the right keys have signed. */
  'E_THRESHOLD',
  /** The bytes are not those that were signed. */
  'E_HASH',
  /** It is older than what was seen before, or than what came with the extension. */
  'E_ROLLBACK',
  /** It has expired. */
  'E_EXPIRED',
  /** The feed names a file that is none of its own, or lacks one that it should have. */
  'E_NAME',
  /** A record, or what the feed says of its records, breaks a rule. */
  'E_SCHEMA',
  /** It is made for a newer version of the extension. */
  'E_NEWER',
  /** What was put together is not what was signed. */
  'E_DIGEST',
  /** There is no room for it. */
  'E_QUOTA',
  /** The database cannot be used. */
  'E_STORE',
  /** The reader stopped it. */
  'E_CANCELLED',
] as const;
/** One such fault. */
export type SyncFault = (typeof SYNC_FAULTS)[number];

/** Why an update ended; what was in use still is. */
export class SyncError extends Error {
  override readonly name = 'SyncError';
  readonly fault: SyncFault;

  /** @param message what was wrong with what, in English, for a log; readers get the fault's own words */
  constructor(fault: SyncFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** The fault of whatever was thrown: what is no SyncError comes from a database that does not do what it should. */
export function toFault(error: unknown): SyncFault {
  return error instanceof SyncError ? error.fault : 'E_STORE';
}

/** Whether a fault is of this device or its reader, so that nothing else that a feed has could help. */
export function isOwnFault(fault: SyncFault): boolean {
  return fault === 'E_CANCELLED' || fault === 'E_QUOTA' || fault === 'E_STORE';
}
