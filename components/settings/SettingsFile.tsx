import { useRef, useState } from 'preact/hooks';
import { useFileChoice } from '../parts/use-file-choice.tsx';
import { useStrings } from '../strings.ts';
import { Confirm } from '../updates/Confirm.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';

/** What became of a file that was opened. */
export type FileOutcome = { readonly kind: 'taken'; readonly notUnderstood: readonly string[] } | { readonly kind: 'no-settings' };

/** The props of SettingsFile. */
export interface SettingsFileProps {
  readonly onSave: () => void;
  readonly onOpen: (file: File) => Promise<FileOutcome>;
  readonly onReset: () => void;
}

/** Saves the settings as a file, takes them from one, and sets them back. */
export function SettingsFile({ onSave, onOpen, onReset }: SettingsFileProps) {
  const { t } = useStrings();
  const [outcome, setOutcome] = useState<FileOutcome>();
  const { field, choose } = useFileChoice((file) => void onOpen(file).then(setOutcome), 'application/json,.json');
  return (
    <SettingsGroup title={t('file.title')}>
      <div class="opts">
        <p class="t13 soft">{t('file.text')}</p>
        <div class="btns">
          <button type="button" class="btn" onClick={onSave}>
            {t('file.save')}
          </button>
          <button type="button" class="btn" onClick={choose}>
            {t('file.open')}
          </button>
          {field}
        </div>
        <div role="status">{outcome && <OutcomeNote outcome={outcome} />}</div>
        <Reset onReset={onReset} />
      </div>
    </SettingsGroup>
  );
}

function OutcomeNote({ outcome }: { readonly outcome: FileOutcome }) {
  const { t } = useStrings();
  if (outcome.kind === 'no-settings') return <p class="note">{t('file.noSettings')}</p>;
  return (
    <div class="note">
      <p>{t('file.taken')}</p>
      {outcome.notUnderstood.length > 0 && (
        <>
          <p>{t('file.notUnderstood')}</p>
          <ul>
            {outcome.notUnderstood.map((name) => (
              <li key={name}>
                <code>{name}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Reset({ onReset }: { readonly onReset: () => void }) {
  const { t } = useStrings();
  const [isAsking, ask] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    ask(false);
    button.current?.focus();
  };
  return (
    <>
      <div class="btns">
        <button type="button" class="btn" ref={button} aria-expanded={isAsking} onClick={() => ask(true)}>
          {t('file.reset')}
        </button>
      </div>
      {isAsking && (
        <Confirm
          title={t('file.resetTitle')}
          yes={t('file.resetYes')}
          no={t('file.resetNo')}
          onYes={() => {
            onReset();
            close();
          }}
          onNo={close}
        >
          <p>{t('file.resetText')}</p>
        </Confirm>
      )}
    </>
  );
}
