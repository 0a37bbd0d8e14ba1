import type { Brief } from '../domain/brief.ts';
import { type RecordRef, toPinKey } from '../domain/pin.ts';
import { listSavable, type SaveRefusal, type SaveWord, type Saving } from '../domain/saving.ts';

/** What saving needs of the extension around it. */
export interface SavingSource {
  /** Which of these keys are of pins. */
  readonly loadPinned: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Calls back when pins have changed, until the signal aborts. */
  readonly follow: (hear: () => void, signal: AbortSignal) => void;
  readonly save: (ref: RecordRef) => Promise<SaveRefusal | null>;
  readonly remove: (ref: RecordRef) => Promise<SaveRefusal | null>;
  /** Opens the view of pins. */
  readonly open: () => void;
  /** Whether the page is in a private window. */
  readonly isPrivate: () => boolean;
}

/**
 * The pins among the records that a card shows. Until it is known which they are none shows as pinned, so that no button comes late and
 * moves a line; pinning what is pinned changes nothing.
 */
export class CardSaving {
  readonly #source: SavingSource;
  readonly #tell: () => void;
  #life = new AbortController();
  #brief: Brief | undefined;
  #pinned: ReadonlySet<string> = new Set();
  #told: Saving['told'];

  /** @param tell has the card drawn anew */
  constructor(source: SavingSource, tell: () => void) {
    this.#source = source;
    this.#tell = tell;
  }

  /** What the card is to show of it. */
  get state(): Saving {
    return { entries: this.#pinned, told: this.#told, onPin: this.#save, onRemove: this.#remove, onOpen: this.#source.open };
  }

  /** The card has drawn a brief: looks which of its records are pinned, now and whenever that changes. */
  follow(brief: Brief): void {
    const before = this.#brief;
    if (brief === before) return;
    this.#brief = brief;
    void this.#look();
    if (before !== undefined) return;
    try {
      this.#source.follow(() => void this.#look(), this.#life.signal);
    } catch {
      // Storage is gone with the extension: there is nothing to follow.
    }
  }

  /** The reader goes on: what came of the last press is not said any more. */
  forget(): void {
    this.#told = undefined;
  }

  /** The card was closed. */
  end(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#brief = undefined;
    this.#pinned = new Set();
    this.forget();
  }

  readonly #save = (ref: RecordRef): void =>
    void this.#press(ref, async () => (await this.#source.save(ref)) ?? (this.#source.isPrivate() ? 'private' : 'saved'));

  readonly #remove = (ref: RecordRef): void => void this.#press(ref, async () => (await this.#source.remove(ref)) ?? 'removed');

  async #look(): Promise<void> {
    const brief = this.#brief;
    if (brief === undefined) return;
    try {
      const pinned = await this.#source.loadPinned(listSavable(brief));
      if (brief !== this.#brief || pinned.symmetricDifference(this.#pinned).size === 0) return;
      this.#pinned = pinned;
      this.#tell();
    } catch {
      // Storage is gone with the extension: what was known stands.
    }
  }

  async #press(ref: RecordRef, work: () => Promise<SaveWord>): Promise<void> {
    const { signal } = this.#life;
    // Nobody answers where the extension was updated or removed.
    const word = await work().catch(() => 'silent' as const);
    if (signal.aborted) return;
    this.#told = { key: toPinKey(ref), word };
    this.#tell();
  }
}
