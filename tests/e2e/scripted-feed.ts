import { gzipSync } from 'node:zlib';
import { compileForms } from '../../lib/matching/compile-matcher.ts';
import { toShipped } from '../../lib/matching/ship-matcher.ts';
import { BadServer } from '../sync/bad-server.ts';
import { loadEdition, sortedById, type WireRecord } from '../sync/fixture-editions.ts';
import { type Breaks, TestRepository } from '../sync/repository.ts';

const MATCHER = gzipSync(toShipped(compileForms([{ text: 'Sund Bridge', topic: 'bridge', form: 'base' }])));

/** A feed whose records and files are as a test wants them: rightly signed, whatever is in them. */
export class ScriptedFeed {
  readonly server: BadServer;
  readonly #repository: TestRepository;
  /** The newest edition that was published. */
  edition = 1;

  private constructor(server: BadServer, repository: TestRepository) {
    this.server = server;
    this.#repository = repository;
  }

  /** A feed with nothing published. */
  static async start(): Promise<ScriptedFeed> {
    const repository = new TestRepository(Date.now());
    return new ScriptedFeed(await BadServer.start(repository.files), repository);
  }

  /** Publishes the next edition. */
  async publish(
    change: (records: readonly WireRecord[]) => readonly WireRecord[] = (records) => records,
    broken: Breaks = {},
  ): Promise<void> {
    this.edition += 1;
    const { records, ...label } = await loadEdition(this.edition);
    this.#repository.publish({ edition: { ...label, records: sortedById(change(records)) }, matcher: MATCHER, ...broken });
  }

  /** Bytes of the newest edition before it was packed. */
  get bytesRaw(): number {
    const targets = this.#repository.signedOf('targets')['targets'] as Readonly<
      Record<string, { readonly custom: { readonly bytesRaw: number } }>
    >;
    return targets['full.ndjson.gz']?.custom.bytesRaw ?? 0;
  }
}
