import { useEffect, useRef } from 'preact/hooks';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { type Refusal, RefusalNote } from './RefusalNote.tsx';

/** The props of AddressStep. */
export interface AddressStepProps {
  readonly now: number;
  readonly isBusy: boolean;
  readonly refusal: Refusal | undefined;
  readonly onLook: (typed: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the address of a feed. */
export function AddressStep({ now, isBusy, refusal, onLook, onCancel }: AddressStepProps) {
  const { t } = useStrings();
  const [id, noteId] = [useOwnId(), useOwnId()];
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="note ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onLook(field.current?.value ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label for={id}>{t('feeds.address')}</label>
      <input
        id={id}
        class="field"
        type="text"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        ref={field}
        aria-describedby={noteId}
        dir="ltr"
      />
      <p id={noteId}>{t('feeds.addressNote', { example: 'school.example/corpus' })}</p>
      <div role="status">
        {isBusy && <p>{t('feeds.looking')}</p>}
        {refusal && <RefusalNote refusal={refusal} now={now} next={t('feeds.failedNext')} />}
      </div>
      <div class="btns">
        <button type="submit" class="btn first" aria-disabled={isBusy}>
          {t('feeds.look')}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {t('feeds.cancel')}
        </button>
      </div>
    </form>
  );
}
