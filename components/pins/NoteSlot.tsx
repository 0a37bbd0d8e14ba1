import { useState } from 'preact/hooks';
import { useStrings } from '../strings.ts';
import { NoteField, type NoteFieldProps } from './NoteField.tsx';

/** The note at a pin, or where there is none yet the way to write one. */
export function NoteSlot(props: Omit<NoteFieldProps, 'isAskedFor'>) {
  const { t } = useStrings();
  const [isOpen, open] = useState(false);
  // A field that the reader has emptied stays: there may be more to write.
  const [wasNoted, setNoted] = useState(false);
  if (props.note !== '' && !wasNoted) setNoted(true);
  if (isOpen || wasNoted || props.note !== '') return <NoteField {...props} isAskedFor={isOpen} />;
  const name = props.of === undefined ? undefined : t('note.writeOf', { words: props.of });
  return (
    <p>
      <button type="button" class="link t12" aria-label={name} onClick={() => open(true)}>
        {t('note.write')}
      </button>
    </p>
  );
}
