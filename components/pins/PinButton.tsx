import { type RecordRef, toPinKey } from '../../lib/domain/pin.ts';
import type { PinDesk } from '../../lib/domain/pin-desk.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useStrings } from '../strings.ts';

/** The props of PinButton and PinNote. */
export interface PinnableProps {
  readonly desk: PinDesk;
  readonly record: RecordRef;
}

/** Pins a record, or removes it from the pins. Not to be confused with the card's own pin, which keeps the card open. */
export function PinButton({ desk, record }: PinnableProps) {
  const { t } = useStrings();
  if (desk.entries === undefined) return null;
  const isPinned = desk.entries.has(toPinKey(record));
  return (
    <IconButton
      icon="keep"
      label={record.kind === 'questions' ? t('pins.saveQuestion') : t('pins.save')}
      pressed={isPinned}
      onClick={() => (isPinned ? desk.onRemove(record) : desk.onPin(record))}
    />
  );
}
