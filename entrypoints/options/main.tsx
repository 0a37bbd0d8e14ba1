import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Settings as SettingsPage } from '../../components/settings/Settings.tsx';
import { StringsContext } from '../../components/strings.ts';
import { toUiLanguage } from '../../lib/domain/language.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { SettingsHandle } from '../../lib/messaging/shared-storage.ts';

const language = toUiLanguage(i18n.t('uiLanguage'));
document.documentElement.lang = language;

const strings = { t: i18n.t, language };

const draw = (settings: Settings) => {
  render(
    <StringsContext.Provider value={strings}>
      <SettingsPage settings={settings} onChange={(change) => handle.change(change)} />
    </StringsContext.Provider>,
    document.body,
  );
};

const handle = new SettingsHandle(browser.storage, draw, new AbortController().signal);
