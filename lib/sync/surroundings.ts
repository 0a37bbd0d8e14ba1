/** What came from a host: its status and its bytes as they come. */
export interface FetchedBody {
  readonly status: number;
  /** Bytes as the transport gives them; what the host says of their length is not trusted, and told for a check only. */
  readonly body: ReadableStream<Uint8Array> | null;
  readonly saidLength: number | undefined;
}

/**
 * Asks for one address, without cookies, referrer, cache or headers of our own, following no redirect.
 * @throws {SyncError} `E_NET` when it cannot be reached, `E_REDIRECT` when it wants to send us elsewhere
 */
export type Fetcher = (url: string, signal: AbortSignal) => Promise<FetchedBody>;

/** The time, and waiting. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back after so many milliseconds, unless the returned function was called before. */
  after(milliseconds: number, then: () => void): () => void;
}
