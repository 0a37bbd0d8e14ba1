import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PinFault } from '../../lib/domain/pin-fault.ts';
import { toText } from '../parts/sentences.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { PIN_FAULT_WORDS } from './pin-fault-words.ts';

/** The props of NoteField. */
export interface NoteFieldProps {
  /** The note as it is kept. */
  readonly note: string;
  /** Words by which the reader knows the record. */
  readonly of?: string;
  /** Whether the reader has just asked to write. */
  readonly isAskedFor?: boolean;
  readonly onSave: (note: string) => Promise<PinFault | undefined>;
}

/**
 * A note that is kept as it is typed: a popup closes when the reader looks elsewhere. What could not be kept stays in the field, which
 * says so. What another page wrote meanwhile is shown unless the reader is writing here.
 */
export function NoteField({ note, of, isAskedFor = false, onSave }: NoteFieldProps) {
  const { t, language } = useStrings();
  const id = useOwnId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(note);
  const { state, save, isBusy } = useSaving(onSave);
  useEffect(() => {
    if (!isBusy() && state.fault === undefined && field.current?.matches(':focus') !== true) setText(note);
  }, [note]);
  // Before the next key is pressed, not after the next frame.
  useLayoutEffect(() => {
    if (isAskedFor) field.current?.focus();
  }, []);
  return (
    <div class="notefield">
      <label class="label" for={id}>
        {t('note.label')}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        dir="auto"
        value={text}
        aria-label={of === undefined ? undefined : t('note.labelOf', { words: of })}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          save(currentTarget.value);
        }}
      />
      <p class="t12 quiet" role="status">
        {state.fault === undefined
          ? state.isSaved && t('note.saved')
          : toText([t('note.notSaved'), t(PIN_FAULT_WORDS[state.fault])], language)}
      </p>
      {state.fault !== undefined && (
        <button type="button" class="link t12" onClick={() => save(text)}>
          {t('action.retry')}
        </button>
      )}
    </div>
  );
}

interface Saving {
  readonly isSaved: boolean;
  readonly fault?: PinFault | undefined;
}

// One at a time, the latest last: what is typed while one is written is written after it.
function useSaving(onSave: NoteFieldProps['onSave']) {
  const [state, setState] = useState<Saving>({ isSaved: false });
  const work = useRef<{ wanted: string; isBusy: boolean }>({ wanted: '', isBusy: false });
  const save = async (text: string) => {
    const { current } = work;
    current.wanted = text;
    if (current.isBusy) return;
    current.isBusy = true;
    let fault: PinFault | undefined;
    let written: string;
    do {
      written = current.wanted;
      fault = await onSave(written);
    } while (fault === undefined && current.wanted !== written);
    current.isBusy = false;
    setState({ isSaved: fault === undefined, fault });
  };
  return { state, save: (text: string) => void save(text), isBusy: () => work.current.isBusy };
}
