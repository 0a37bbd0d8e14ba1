import { type RecordRef, toPinKey } from '../../lib/domain/pin.ts';
import type { PinToggle } from '../../lib/domain/pin-desk.ts';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useStrings } from '../strings.ts';

/** The props of PinButton. */
export interface PinButtonProps {
  readonly desk: PinToggle;
  readonly record: RecordRef;
}

/**
 * Pins a record, or removes it from the pins: a drawing at the end of a line of attribution, with words where it stands by itself.
 * Not to be confused with the card's own pin, which keeps the card open.
 */
export function PinButton({ desk, record }: PinButtonProps) {
  const { t } = useStrings();
  if (desk.entries === undefined) return null;
  const isPinned = desk.entries.has(toPinKey(record));
  const toggle = () => (isPinned ? desk.onRemove(record) : desk.onPin(record));
  if (record.kind === 'quotes' || record.kind === 'figures') {
    return <IconButton icon="keep" label={t('keeping.save')} pressed={isPinned} onClick={toggle} />;
  }
  return (
    <p>
      <button type="button" class="link t12 keep" aria-pressed={isPinned} onClick={toggle}>
        <Icon name="keep" />
        {record.kind === 'questions' ? t('keeping.saveQuestion') : t('keeping.save')}
      </button>
    </p>
  );
}
