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
  readonly onSwitch: (on: boolean) => void;
}

/** Switches the sharing of settings between a reader's browsers, and says which of them stay here. */
export function SharingSettings({ isOn, tooLong, onSwitch }: SharingSettingsProps) {
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
      </div>
    </SettingsGroup>
  );
}
