import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingName } from '../../lib/domain/settings.ts';
import { useStrings } from '../strings.ts';
import { Switch } from './Pick.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';

/** Lists that can become too long to be shared, by the message that names them. */
const LIST_KEYS: { readonly [name in SettingName]?: string } = {
  sitesOn: 'sites.listOn',
  sitesOff: 'settings.sitesOff',
  topicsOff: 'topics.title',
};

/** The props of SharingSettings. */
export interface SharingSettingsProps {
  readonly isOn: boolean;
  /** Settings that are too long to be shared. */
  readonly tooLong: readonly SettingName[];
  /** Whether what was shared is in the reader's account with the browser. */
  readonly isInAccount: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** Takes it out of there; false when the browser did not. */
  readonly onTakeOut: () => Promise<boolean>;
}

/** Switches the sharing of settings between a reader's browsers, says which of them stay here, and clears what was shared. */
export function SharingSettings({ isOn, tooLong, isInAccount, onSwitch, onTakeOut }: SharingSettingsProps) {
  const { t } = useStrings();
  const names = tooLong.flatMap((name) => (LIST_KEYS[name] === undefined ? [] : [t(LIST_KEYS[name])]));
  return (
    <SettingsGroup title={t('sharing.title')}>
      <div class="opts">
        <Switch on={isOn} onSwitch={onSwitch} note={t('sharing.note')}>
          {t('sharing.label')}
        </Switch>
        <div role="status">
          {isOn && names.length > 0 && (
            <div class="note">
              <p>{t('sharing.tooLong')}</p>
              <ul>
                {names.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
        {!isOn && <Left isInAccount={isInAccount} onTakeOut={onTakeOut} />}
      </div>
    </SettingsGroup>
  );
}

// What the reader shared before stays in the account until it is taken out: to switch off is not to delete.
function Left({ isInAccount, onTakeOut }: Pick<SharingSettingsProps, 'isInAccount' | 'onTakeOut'>) {
  const { t } = useStrings();
  const [outcome, setOutcome] = useState<boolean>();
  const note = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone by then.
  useEffect(() => {
    if (outcome === true && !isInAccount) note.current?.focus();
  }, [outcome, isInAccount]);
  const inAccount = outcome === false ? t('sharing.notTakenOut') : t('sharing.left');
  const said = isInAccount ? inAccount : outcome && t('sharing.takenOut');
  return (
    <>
      <div role="status">
        {said && (
          <p class="note" tabIndex={-1} ref={note}>
            {said}
          </p>
        )}
      </div>
      {isInAccount && (
        <div class="btns">
          <button type="button" class="btn" onClick={() => void onTakeOut().then(setOutcome)}>
            {t('sharing.takeOut')}
          </button>
        </div>
      )}
    </>
  );
}
