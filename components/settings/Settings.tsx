import type { Settings as ReaderSettings } from '../../lib/domain/settings.ts';
import { withSite } from '../../lib/domain/site-choice.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { useStrings } from '../strings.ts';
import { DerivedFormsSwitch } from './DerivedFormsSwitch.tsx';
import { LanguagePicker } from './LanguagePicker.tsx';
import { LookPicker } from './LookPicker.tsx';
import { PainterPicker } from './PainterPicker.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { SitesOff } from './SitesOff.tsx';

/** The props of Settings. */
export interface SettingsProps {
  readonly settings: ReaderSettings;
  /** Told each choice as a change, because the settings may have been changed elsewhere since they were shown. */
  readonly onChange: (change: (settings: ReaderSettings) => ReaderSettings) => void;
}

/** The reader's choices, each in force as soon as it is made. */
export function Settings({ settings, onChange }: SettingsProps) {
  const { t } = useStrings();
  return (
    <div class="doc">
      <PageHeader current="settings" />
      <main>
        <h1>{t('settings.title')}</h1>
        <LookPicker look={settings.look} onPick={(look) => onChange((now) => ({ ...now, look }))} />
        <PainterPicker painter={settings.painter} onPick={(painter) => onChange((now) => ({ ...now, painter }))} />
        <DerivedFormsSwitch on={settings.derivedForms} onSwitch={(derivedForms) => onChange((now) => ({ ...now, derivedForms }))} />
        <SitesOff sites={settings.sitesOff} onRemove={(site) => onChange((now) => withSite(now, site, true))} />
        <LanguagePicker chosen={settings.uiLanguage} onPick={(uiLanguage) => onChange((now) => ({ ...now, uiLanguage }))} />
        <SettingsGroup title={t('settings.privacy')}>
          <p class="sub">{t('settings.privacyText')}</p>
        </SettingsGroup>
      </main>
    </div>
  );
}
