import { type RecordRef, toPinKey } from '../../lib/domain/pin.ts';
import type { PinDesk } from '../../lib/domain/pin-desk.ts';
import { useStrings } from '../strings.ts';
import { NoteSlot } from './NoteSlot.tsx';
import { PIN_FAULT_WORDS } from './pin-fault-words.ts';

/** Below a record: the note on it once it is pinned, what went wrong with its pin, and the way back from removing it with its note. */
export function PinNote({ desk, record }: { readonly desk: PinDesk; readonly record: RecordRef }) {
  const { t } = useStrings();
  const key = toPinKey(record);
  const entry = desk.entries?.get(key);
  const isRemoved = desk.removed !== undefined && toPinKey(desk.removed) === key && desk.removed.note !== '';
  return (
    <>
      {entry !== undefined && <NoteSlot note={entry.note} onSave={(note) => desk.onSaveNote(record, note)} />}
      {entry === undefined && isRemoved && (
        <p class="t12" role="status">
          {t('pins.removedHere')}{' '}
          <button type="button" class="link t12" onClick={desk.onUndo}>
            {t('pins.undo')}
          </button>
        </p>
      )}
      {desk.fault?.key === key && (
        <p class="note" role="status">
          {t(PIN_FAULT_WORDS[desk.fault.fault])}
        </p>
      )}
    </>
  );
}
