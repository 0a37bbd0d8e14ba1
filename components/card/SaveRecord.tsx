import type { ComponentChildren } from 'preact';
import { type RecordRef, toPinKey } from '../../lib/domain/pin.ts';
import type { SaveWord, Saving } from '../../lib/domain/saving.ts';
import { PinButton } from '../pins/PinButton.tsx';
import { PIN_FAULT_WORDS } from '../pins/pin-fault-words.ts';
import { useStrings } from '../strings.ts';

const SAVE_WORDS: { readonly [word in SaveWord]: string } = {
  saved: 'keeping.saved',
  private: 'keeping.private',
  removed: 'keeping.removed',
  noted: 'keeping.noted',
  silent: 'keeping.silent',
  ...PIN_FAULT_WORDS,
};

/** The props of SaveRecord. */
export interface SaveRecordProps {
  readonly saving: Saving;
  readonly record: RecordRef;
  /** What else can be done with it, in the same place. */
  readonly children?: ComponentChildren;
}

/** Saves a record to pins, and says where the press was what came of it. */
export function SaveRecord({ saving, record, children }: SaveRecordProps) {
  const { t } = useStrings();
  const word = saving.told?.key === toPinKey(record) ? saving.told.word : undefined;
  const parts = (
    <>
      {children}
      <PinButton desk={saving} record={record} />
      <span role="status">
        {word && t(SAVE_WORDS[word])}
        {word === 'noted' && (
          <>
            {' '}
            <button type="button" class="link t12" onClick={saving.onOpen}>
              {t('keeping.open')}
            </button>
          </>
        )}
      </span>
    </>
  );
  // A question has no line of attribution: what is said of it stands below its button.
  return record.kind === 'questions' ? <div class="t12 quiet">{parts}</div> : <span class="tail">{parts}</span>;
}
