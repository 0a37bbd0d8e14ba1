import { useState } from 'preact/hooks';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';

/** The props of PasteText. */
export interface PasteTextProps {
  /** Whether a text is being shown already. */
  readonly isPasted: boolean;
  readonly onRead: (text: string) => void;
  readonly onRemove: () => void;
}

/** A field for the text of a page that extensions cannot read. It is read here, as a page is, and kept nowhere. */
export function PasteText({ isPasted, onRead, onRemove }: PasteTextProps) {
  const { t } = useStrings();
  const [text, setText] = useState('');
  const id = useOwnId();
  const read = (event: Event) => {
    event.preventDefault();
    onRead(text);
  };
  const remove = () => {
    setText('');
    onRemove();
  };
  return (
    <form class="paste" onSubmit={read}>
      <label for={id}>{t('popup.pasteLabel')}</label>
      <textarea id={id} rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} aria-describedby={`${id}-note`} />
      <p class="t12 quiet" id={`${id}-note`}>
        {t('popup.pasteNote')}
      </p>
      <p class="paste-do">
        <button type="submit" class="btn">
          {t('popup.pasteRead')}
        </button>
        {isPasted && (
          <button type="button" class="btn" onClick={remove}>
            {t('popup.pasteRemove')}
          </button>
        )}
      </p>
    </form>
  );
}
