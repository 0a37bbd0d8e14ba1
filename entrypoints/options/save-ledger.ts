import type { UpdatesTold } from '../../lib/messaging/updates-channel.ts';
import { saveFile } from '../../lib/views/save-file.ts';

/** Offers the whole ledger as a file of JSON. */
export function saveLedger(ledger: UpdatesTold['ledger']): void {
  saveFile({ name: 'parallax-ledger.json', mediaType: 'application/json', text: JSON.stringify(ledger, null, 2) });
}
