import { useMemo } from 'preact/hooks';
import type { Citation } from '../domain/citation.ts';
import type { PinDesk } from '../domain/pin-desk.ts';
import { usePins } from './use-pins.ts';

/** What a window of ours can do with the records in it: pin them, and copy quotes with their sources. */
export function useDesk(): { readonly pins: PinDesk; readonly copy: (citation: Citation) => Promise<boolean> } {
  const pins = usePins();
  return useMemo(() => ({ pins, copy }), [pins]);
}

// Pages of the extension have the browser's own clipboard, within a press.
async function copy({ text, html }: Citation): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
    return true;
  } catch {
    return false;
  }
}
