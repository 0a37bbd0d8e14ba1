import { useRef, useState } from 'preact/hooks';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStrings } from '../strings.ts';
import { Confirm } from './Confirm.tsx';
import { StateNote } from './StateNote.tsx';

/** The props of ResetData. */
export interface ResetDataProps {
  /** Resolves with whether it was carried out. */
  readonly onReset: () => Promise<boolean>;
}

/** Goes back to the edition of the package, after asking once more. */
export function ResetData({ onReset }: ResetDataProps) {
  const { t } = useStrings();
  const [isAsking, ask] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    ask(false);
    button.current?.focus();
  };
  return (
    <SettingsGroup title={t('updates.data')}>
      <div class="opts">
        <p class="t13 soft">{t('updates.dataText')}</p>
        <div>
          <div class="btns">
            <button type="button" class="btn" ref={button} aria-expanded={isAsking} onClick={() => ask(true)}>
              {t('updates.reset')}
            </button>
          </div>
          <div class="fileline" role="status">
            {isFailed && (
              <StateNote title={t('updates.resetFailed')} text={t('updates.resetFailedText')} next={t('updates.resetFailedNext')} />
            )}
          </div>
        </div>
        {isAsking && (
          <Confirm
            title={t('updates.resetTitle')}
            yes={t('updates.resetYes')}
            no={t('updates.resetNo')}
            onYes={() => {
              setFailed(false);
              void onReset().then((isDone) => setFailed(!isDone));
              close();
            }}
            onNo={close}
          >
            <p>{t('updates.resetText')}</p>
          </Confirm>
        )}
      </div>
    </SettingsGroup>
  );
}
