import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { SettingsHandle } from '../messaging/shared-storage.ts';

/** The reader's settings, and the way to change them. */
export interface SettingsInUse {
  readonly settings: Settings;
  readonly change: (change: (settings: Settings) => Settings) => void;
}

/** Follows the settings for as long as the view is open, wherever they are changed. */
export function useSettings(): SettingsInUse {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [handle, setHandle] = useState<SettingsHandle>();
  useEffect(() => {
    const shown = new AbortController();
    setHandle(new SettingsHandle(browser.storage, setSettings, shown.signal));
    return () => shown.abort();
  }, []);
  return { settings, change: (change) => handle?.change(change) };
}
