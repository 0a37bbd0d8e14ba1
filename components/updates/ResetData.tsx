import { useRef, useState } from 'preact/hooks';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStrings } from '../strings.ts';
import { Confirm } from './Confirm.tsx';

/** Goes back to the edition of the package, after asking once more. */
export function ResetData({ onReset }: { readonly onReset: () => void }) {
  const { t } = useStrings();
  const [isAsking, ask] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    ask(false);
    button.current?.focus();
  };
  return (
    <SettingsGroup title={t('updates.data')}>
      <div class="opts">
        <p class="t13 soft">{t('updates.dataText')}</p>
        <div class="btns">
          <button type="button" class="btn" ref={button} aria-expanded={isAsking} onClick={() => ask(true)}>
            {t('updates.reset')}
          </button>
        </div>
        {isAsking && (
          <Confirm
            title={t('updates.resetTitle')}
            yes={t('updates.resetYes')}
            no={t('updates.resetNo')}
            onYes={() => {
              onReset();
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
