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

  /** @param signal ends the following */
  constructor(stored: Stored, show: (settings: Settings) => void, signal: AbortSignal) {
    this.#stored = stored;
    this.#show = show;
    const load = async () => {
      const { settings, settingTimes }: SharedStorage = await stored.local.get(['settings', 'settingTimes']);
      if (!signal.aborted) this.#take({ settings: parseSettings(settings), times: parseTimes(settingTimes) });
    };
    onSharedChange(stored, () => void load(), signal);
    void load();
  }

  /** Changes the settings shown; nothing happens before they are known. */
  change(change: (settings: Settings) => Settings): void {
    if (this.#now === undefined) return;
    const settings = change(this.#now.settings);
    const times = toTimesAfter(this.#now, settings, Date.now());
    void this.#stored.local.set({ settings, settingTimes: times });
    this.#take({ settings, times });
  }

  #take(now: Timed): void {
    this.#now = now;
    this.#show(now.settings);
  }
}
