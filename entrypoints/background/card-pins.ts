import type { RecordRef } from '../../lib/domain/pin.ts';
import type { PinFault } from '../../lib/domain/pin-fault.ts';
import type { SaveRefusal } from '../../lib/domain/saving.ts';
import { removeUnnoted } from '../../lib/pins/keep-pins.ts';
import { toPinFault } from '../../lib/pins/pin-fault.ts';
import type { Records } from '../../lib/updates/read-records.ts';
import { keepRecord, openPins } from '../../lib/views/keep-record.ts';

/** Pins for a card a record as the edition in use has it, whatever the page says it is; tells why it could not be kept. */
export async function savePinOf(ref: RecordRef, records: Records): Promise<PinFault | null> {
  try {
    await keepRecord(openPins(), ref, records);
    return null;
  } catch (error) {
    return toPinFault(error);
  }
}

/**
 * Takes a pin away for a card; tells why it stays. Popup and panel hold what they removed, so that the reader can undo it. A card goes
 * with the pointer and this worker ends when it rests, so a note would be lost: it keeps its pin, and the card leads to the pins.
 */
export async function removePinOf(ref: RecordRef): Promise<SaveRefusal | null> {
  try {
    return (await removeUnnoted(openPins(), ref)) ? null : 'noted';
  } catch (error) {
    return toPinFault(error);
  }
}
