import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Settings } from '../domain/settings.ts';
import { SettingsHandle } from '../messaging/settings-handle.ts';

/** The settings, and the way to change them; undefined until they are read. */
export interface SettingsInView {
  readonly settings: Settings;
  readonly change: (change: (settings: Settings) => Settings) => void;
}

/** Shows the settings as they are, wherever they are changed. */
export function useSettings(): SettingsInView | undefined {
  const [settings, setSettings] = useState<Settings>();
  const [handle, setHandle] = useState<SettingsHandle>();
  useEffect(() => {
    const shown = new AbortController();
    setHandle(new SettingsHandle(browser.storage, setSettings, shown.signal));
    return () => shown.abort();
  }, []);
  return settings && handle && { settings, change: (change) => handle.change(change) };
}
