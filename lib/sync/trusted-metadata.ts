/** A file named in metadata: how long it is and what its SHA-256 is, in lower-case hexadecimal. */
export interface SignedFile {
  readonly length: number;
  readonly sha256: string;
}

/** What the feed says of a target, beside its bytes; see docs/adr/0016. */
export interface TargetCustom {
  readonly schema: number;
  readonly edition: number;
  /** Of editions and deltas. */
  readonly date?: string;
  readonly from?: number;
  readonly records?: number;
  readonly resultDigest?: string;
  readonly bytesRaw: number;
}

/** A target that the trusted targets role has signed. */
export interface SignedTarget extends SignedFile {
  readonly name: string;
  readonly custom: TargetCustom;
}
