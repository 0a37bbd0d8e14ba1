import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { Freshness } from '../../lib/domain/freshness.ts';
import type { Settings as ReaderSettings, SettingName } from '../../lib/domain/settings.ts';
import { withItem } from '../../lib/domain/site-choice.ts';
import { NewsLink } from '../news/NewsLink.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { useStrings } from '../strings.ts';
import { CardSettings } from './CardSettings.tsx';
import { DataSettings } from './DataSettings.tsx';
import { type BrowserCommand, KeySettings } from './KeySettings.tsx';
import { LanguagePicker } from './LanguagePicker.tsx';
import { MarkedWords } from './MarkedWords.tsx';
import { MarkSettings } from './MarkSettings.tsx';
import { Switch } from './Pick.tsx';
import { type FileOutcome, SettingsFile } from './SettingsFile.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { SharingSettings } from './SharingSettings.tsx';
import { SiteList } from './SiteList.tsx';
import type { SiteAccess } from './site-access.ts';
import { ThemePicker } from './ThemePicker.tsx';
import { type TopicChoice, TopicPicker } from './TopicPicker.tsx';
import { WhereItWorks } from './WhereItWorks.tsx';

/** The props of Settings. */
export interface SettingsProps {
  readonly settings: ReaderSettings;
  /** Told each choice as a change, because the settings may have been changed elsewhere since they were shown. */
  readonly onChange: (change: (settings: ReaderSettings) => ReaderSettings) => void;
  readonly access: SiteAccess;
  readonly topics: readonly TopicChoice[] | undefined;
  readonly commands: readonly BrowserCommand[];
  readonly onOpenShortcuts: () => void;
  readonly sharing: { readonly isOn: boolean; readonly tooLong: readonly SettingName[]; readonly isInAccount: boolean };
  readonly onShare: (on: boolean) => void;
  readonly onTakeOut: () => Promise<boolean>;
  readonly edition: EditionLabel | undefined;
  readonly freshness: Freshness | undefined;
  readonly pinsAddress: string;
  readonly onSaveFile: () => void;
  readonly onOpenFile: (file: File) => Promise<FileOutcome>;
  readonly onReset: () => void;
  /** Whether there are news that the reader has not seen. */
  readonly hasNews: boolean;
}

/** The reader's choices, each in force as soon as it is made. */
export function Settings(props: SettingsProps) {
  const { t } = useStrings();
  const { settings, onChange } = props;
  const set = (change: Partial<ReaderSettings>) => onChange((now) => ({ ...now, ...change }));
  return (
    <div class="doc">
      <PageHeader current="settings" />
      <main>
        <h1>{t('settings.title')}</h1>
        {props.hasNews && <NewsLink address="#news" />}
        <SitesPart {...props} />
        <MarkSettings settings={settings} onPick={set} />
        <MarkedWords
          derivedForms={settings.derivedForms}
          languagesOff={settings.languagesOff}
          onDerivedForms={(derivedForms) => set({ derivedForms })}
          onLanguage={(language, on) => onChange((now) => ({ ...now, languagesOff: withItem(now.languagesOff, language, !on) }))}
        />
        <TopicPicker
          topics={props.topics}
          off={settings.topicsOff}
          onSwitch={(topic, on) => onChange((now) => ({ ...now, topicsOff: withItem(now.topicsOff, topic, !on) }))}
        />
        <CardSettings settings={settings} onPick={set} />
        <ThemePicker theme={settings.theme} onPick={(theme) => set({ theme })} />
        <LanguagePicker chosen={settings.uiLanguage} onPick={(uiLanguage) => set({ uiLanguage })} />
        <KeySettings
          keys={settings.pageKeys}
          onChange={(pageKeys) => set({ pageKeys })}
          commands={props.commands}
          onOpenShortcuts={props.onOpenShortcuts}
        />
        <DataSettings edition={props.edition} freshness={props.freshness} pinsAddress={props.pinsAddress} />
        <SharingSettings {...props.sharing} onSwitch={props.onShare} onTakeOut={props.onTakeOut} />
        <SettingsFile onSave={props.onSaveFile} onOpen={props.onOpenFile} onReset={props.onReset} />
        <SettingsGroup title={t('settings.privacy')}>
          <p class="sub">{t('settings.privacyText')}</p>
        </SettingsGroup>
      </main>
    </div>
  );
}

function SitesPart({ settings, onChange, access }: Pick<SettingsProps, 'settings' | 'onChange' | 'access'>) {
  const { t } = useStrings();
  const addOff = async (site: string) => {
    onChange((now) => ({ ...now, sitesOff: withItem(now.sitesOff, site, true) }));
    return true;
  };
  return (
    <>
      <SettingsGroup title={t('sites.master')}>
        <Switch on={settings.marksOn} note={t('sites.masterNote')} onSwitch={(marksOn) => onChange((now) => ({ ...now, marksOn }))}>
          {t('sites.masterLabel')}
        </Switch>
      </SettingsGroup>
      <WhereItWorks title={t('sites.title')} settings={settings} onChange={onChange} access={access} />
      {(settings.siteMode !== 'chosen' || settings.sitesOff.length > 0) && (
        <SiteList
          title={t('settings.sitesOff')}
          text={settings.sitesOff.length === 0 ? t('settings.sitesOffEmpty') : t('settings.sitesOffText')}
          sites={settings.sitesOff}
          onAdd={addOff}
          onRemove={(site) => onChange((now) => ({ ...now, sitesOff: withItem(now.sitesOff, site, false) }))}
        />
      )}
    </>
  );
}
