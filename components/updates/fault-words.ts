/** The messages of one fault: what happened in a few words, in a sentence, and what to do. */
export interface FaultWords {
  readonly title: string;
  readonly text: string;
  readonly next: string;
}

/** The messages of every fault in SYNC_FAULTS of lib/sync, by its code; a test holds the two together. */
export const FAULT_WORDS: { readonly [code: string]: FaultWords } = {
  E_NET: { title: 'fault.netTitle', text: 'fault.netText', next: 'fault.netNext' },
  E_HTTP: { title: 'fault.httpTitle', text: 'fault.httpText', next: 'fault.httpNext' },
  E_REDIRECT: { title: 'fault.redirectTitle', text: 'fault.redirectText', next: 'fault.redirectNext' },
  E_TIMEOUT: { title: 'fault.timeoutTitle', text: 'fault.timeoutText', next: 'fault.timeoutNext' },
  E_TOO_LARGE: { title: 'fault.largeTitle', text: 'fault.largeText', next: 'fault.largeNext' },
  E_LENGTH: { title: 'fault.lengthTitle', text: 'fault.lengthText', next: 'fault.lengthNext' },
  E_GZIP: { title: 'fault.gzipTitle', text: 'fault.gzipText', next: 'fault.gzipNext' },
  E_PARSE: { title: 'fault.parseTitle', text: 'fault.parseText', next: 'fault.parseNext' },
  E_SPEC: { title: 'fault.specTitle', text: 'fault.specText', next: 'fault.specNext' },
  E_SIG: { title: 'fault.sigTitle', text: 'fault.sigText', next: 'fault.sigNext' },
  E_THRESHOLD: { title: 'fault.thresholdTitle', text: 'fault.thresholdText', next: 'fault.thresholdNext' },
  E_HASH: { title: 'fault.hashTitle', text: 'fault.hashText', next: 'fault.hashNext' },
  E_ROLLBACK: { title: 'fault.rollbackTitle', text: 'fault.rollbackText', next: 'fault.rollbackNext' },
  E_EXPIRED: { title: 'fault.expiredTitle', text: 'fault.expiredText', next: 'fault.expiredNext' },
  E_NAME: { title: 'fault.nameTitle', text: 'fault.nameText', next: 'fault.nameNext' },
  E_SCHEMA: { title: 'fault.schemaTitle', text: 'fault.schemaText', next: 'fault.schemaNext' },
  E_NEWER: { title: 'fault.newerTitle', text: 'fault.newerText', next: 'fault.newerNext' },
  E_DIGEST: { title: 'fault.digestTitle', text: 'fault.digestText', next: 'fault.digestNext' },
  E_QUOTA: { title: 'fault.quotaTitle', text: 'fault.quotaText', next: 'fault.quotaNext' },
  E_STORE: { title: 'fault.storeTitle', text: 'fault.storeText', next: 'fault.storeNext' },
  E_CANCELLED: { title: 'fault.cancelledTitle', text: 'fault.cancelledText', next: 'fault.cancelledNext' },
};

/** Faults of a host whose signatures are wrong, after which it is not asked for a day, unless there is no other. */
export const LEAVES_HOST_OUT: ReadonlySet<string> = new Set(['E_SIG', 'E_THRESHOLD']);

/** Faults that another address or file would not help: what is to be done is on this device. */
export const OF_THE_DEVICE: ReadonlySet<string> = new Set(['E_SPEC', 'E_NEWER', 'E_QUOTA', 'E_STORE', 'E_CANCELLED']);
