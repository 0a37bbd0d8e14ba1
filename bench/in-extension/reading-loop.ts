import type { Brief } from '../../lib/domain/brief.ts';
import type { Edition } from '../../lib/domain/edition.ts';
import { OFFICIAL_FEED } from '../../lib/domain/official-feed.ts';
import { withDatabase } from '../../lib/store/with-database.ts';
import { loadBriefOf } from '../../lib/updates/load-brief-of.ts';
import type { Records } from '../../lib/updates/read-records.ts';
import { toTopicOf } from '../../lib/updates/reader-feeds.ts';

/** Between two reads, in milliseconds. */
const PAUSE = 20;

/** One read of a brief. */
export interface OneRead {
  /** In milliseconds. */
  readonly took: number;
  /** Whether a brief that is there was not found, or had no quotes. */
  readonly isEmpty: boolean;
  /** Whether its quotes are of other editions than it says itself. */
  readonly isMixed: boolean;
  /** Whether the database did not answer in time, and the package did. */
  readonly isFromPackage: boolean;
}

/** Reads briefs over and over, as the popup does: of the added feed once it has an edition, of the package's own until then. */
export class ReadingLoop {
  readonly #reads: OneRead[] = [];
  readonly #added: string;
  #isOver = false;
  readonly #ended: Promise<void>;
  /** The edition of the added feed that was read last, and since when it is read, in milliseconds since 1970. */
  latest: { readonly edition: number; readonly since: number } | undefined;

  /** @param topic a topic of the added feed whose quotes all name their edition */
  constructor(topic: string) {
    this.#added = topic;
    this.#ended = this.#run();
  }

  /** Ends it after the read that goes on. */
  async stop(): Promise<readonly OneRead[]> {
    this.#isOver = true;
    await this.#ended;
    return this.#reads;
  }

  async #run(): Promise<void> {
    let feed: string | undefined;
    while (!this.#isOver) {
      const from = performance.now();
      const topic = feed === undefined ? 'kazakhstan' : toTopicOf(feed, this.#added);
      const brief = await loadBriefOf(topic, RECORDS, 'en', 'full');
      this.#note(brief, performance.now() - from, feed !== undefined);
      feed ??= await findAdded();
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }

  #note(brief: Brief | undefined, took: number, isAdded: boolean): void {
    const isEmpty = brief === undefined || brief.quotes.length === 0;
    const editions = new Set(isAdded ? brief?.quotes.map(({ exact }) => Number(/\d+$/u.exec(exact)?.[0])) : []);
    const isMixed = isAdded && !isEmpty && (editions.size !== 1 || !editions.has(brief.edition.number));
    this.#reads.push({ took, isEmpty, isMixed, isFromPackage: brief?.readFrom === 'package' });
    if (isAdded && brief !== undefined && brief.edition.number !== this.latest?.edition)
      this.latest = { edition: brief.edition.number, since: Date.now() };
  }
}

/** How the bench reads records. */
export const RECORDS: Records = {
  loadPackaged: async () => (await (await fetch('/edition.json')).json()) as Edition,
  onOdd: () => {},
};

/** The feed that was added, once an edition of it is in use. */
export async function findAdded(): Promise<string | undefined> {
  return withDatabase(async (database) => {
    for (const id of await database.getAllKeys('feeds')) {
      const state = (await database.get('feeds', id)) as { readonly active?: unknown } | undefined;
      if (id !== OFFICIAL_FEED && state?.active !== undefined) return id;
    }
    return undefined;
  });
}
