import { browser } from 'wxt/browser';
import { useStrings } from '../../components/strings.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { chooseShowcase } from '../../lib/domain/showcase.ts';
import { useBrief } from '../../lib/views/use-brief.ts';
import { useExtent } from '../../lib/views/use-extent.ts';
import { type SettingsInView, useSettings } from '../../lib/views/use-settings.ts';
import { useSiteAccess } from '../../lib/views/use-site-access.ts';
import { usePageTitle } from '../shell/use-page-title.ts';

/** One of whose questions is shown: the topic that the corpus is most of all about. */
const TOPIC = 'kazakhstan';

/** The welcome view, wired to the settings, to what the browser allows, and to a question of the corpus. */
export function WelcomeWindow({ language }: { readonly language: UiLanguage }) {
  usePageTitle(useStrings().t('welcome.title'));
  const settings = useSettings();
  return settings ? <Wired {...settings} language={language} /> : null;
}

function Wired({ settings, change, language }: SettingsInView & { readonly language: UiLanguage }) {
  const { state } = useBrief(TOPIC, language);
  const brief = state.kind === 'ready' ? state.brief : undefined;
  return (
    <Welcome
      settings={settings}
      onChange={change}
      access={useSiteAccess({ settings, change })}
      question={brief && chooseShowcase(brief.questions)}
      edition={brief?.edition}
      extent={useExtent()}
      onLanguage={(uiLanguage) => change((now) => ({ ...now, uiLanguage }))}
      requestsAddress={browser.runtime.getURL('/options.html#updates')}
      settingsAddress={browser.runtime.getURL('/options.html#settings')}
    />
  );
}
