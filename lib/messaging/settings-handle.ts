import { parseSettings, type Settings } from '../domain/settings.ts';
import { parseTimes, type Timed, toTimesAfter } from '../domain/shared-settings.ts';
import { onSharedChange, type SharedStorage, type Stored } from './shared-storage.ts';

/**
 * The settings in a view: shown now and whenever they changed, wherever that was, so that popup and settings page may
 * be open together. A change is written within the click that asked for it: a view may be closed right after.
 */
export class SettingsHandle {
  readonly #stored: Stored;
  readonly #show: (settings: Settings) => void;
  #now: Timed | undefined;
  /** Changes of this view that are still being written. */
  #writing = 0;
  readonly #load: () => Promise<void>;

  /** @param signal ends the following */
  constructor(stored: Stored, show: (settings: Settings) => void, signal: AbortSignal) {
    this.#stored = stored;
    this.#show = show;
    this.#load = async () => {
      const { settings, settingTimes }: SharedStorage = await stored.local.get(['settings', 'settingTimes']);
      // What was read while a change is written may be from before it, and the next change would take it back.
      if (!signal.aborted && this.#writing === 0) this.#take({ settings: parseSettings(settings), times: parseTimes(settingTimes) });
    };
    onSharedChange(stored, () => void this.#load(), signal);
    void this.#load();
  }

  /** Changes the settings shown; nothing happens before they are known. */
  change(change: (settings: Settings) => Settings): void {
    if (this.#now === undefined) return;
    const settings = change(this.#now.settings);
    const times = toTimesAfter(this.#now, settings, Date.now());
    void this.#write({ settings, settingTimes: times });
    this.#take({ settings, times });
  }

  async #write(changed: object): Promise<void> {
    this.#writing++;
    try {
      await this.#stored.local.set(changed);
    } finally {
      this.#writing--;
      void this.#load();
    }
  }

  #take(now: Timed): void {
    this.#now = now;
    this.#show(now.settings);
  }
}
