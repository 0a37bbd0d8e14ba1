import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** A command that the browser hears for us, with the keys that the reader has given it there. */
export interface CommandInView {
  readonly name: string;
  readonly words: string;
  readonly keys: string;
}

/** The commands of the manifest that have words, anew whenever the page comes back from where they are changed. */
export function useBrowserCommands(): readonly CommandInView[] {
  const [commands, setCommands] = useState<readonly CommandInView[]>([]);
  useEffect(() => {
    let current = true;
    const load = async () => {
      // Android has no keys to command by.
      const all = (await browser.commands?.getAll().catch(() => [])) ?? [];
      const known = all.map(({ name = '', description = '', shortcut = '' }) => ({ name, words: description, keys: shortcut }));
      if (current) setCommands(known.filter(({ words }) => words !== ''));
    };
    const come = () => void load();
    come();
    addEventListener('focus', come);
    return () => {
      current = false;
      removeEventListener('focus', come);
    };
  }, []);
  return commands;
}

/** Opens the browser's own page for shortcuts. */
export async function openShortcutPage(): Promise<void> {
  // Firefox has a call for it from 137 on, Chromium an address.
  const commands: object = browser.commands;
  const { openShortcutSettings } = commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings === undefined) await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  else await openShortcutSettings.call(commands);
}
