import type { UpdatesTold } from '../../lib/messaging/updates-channel.ts';

/** Offers the whole ledger as a file of JSON; nothing is sent for it. */
export function saveLedger(ledger: UpdatesTold['ledger']): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(ledger, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'parallax-ledger.json';
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
