import { parseSettings, type Settings } from '../domain/settings.ts';
import type { SharedStorage, Stored } from './shared-storage.ts';

/** Loads the settings. */
export async function loadSettings(stored: Stored): Promise<Settings> {
  const { settings }: SharedStorage = await stored.local.get(['settings']);
  return parseSettings(settings);
}

/** Writes settings anew where this version does not understand them as they were written, and those by default where there are none. */
export async function mendSettings(stored: Stored): Promise<void> {
  const { settings }: SharedStorage = await stored.local.get(['settings']);
  const mended = parseSettings(settings);
  if (JSON.stringify(settings) !== JSON.stringify(mended)) await stored.local.set({ settings: mended });
}
