import { loadKept, onSharedChange, type Stored } from '../messaging/shared-storage.ts';

/**
 * Gives the document the theme that the reader chose, now and whenever it changes; that of the system where none was chosen.
 * @param signal ends the following
 */
export function followTheme(stored: Stored, signal: AbortSignal): void {
  const { dataset } = document.documentElement;
  const follow = async () => {
    const { theme } = await loadKept(stored);
    if (signal.aborted) return;
    if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
    else delete dataset['theme'];
  };
  onSharedChange(stored, () => void follow(), signal);
  void follow();
}
