import { browser } from 'wxt/browser';
import { Settings } from '../../components/settings/Settings.tsx';
import type { FileOutcome } from '../../components/settings/SettingsFile.tsx';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { readSettingsFile, toSettingsFile, withSettingsFile } from '../../lib/domain/settings-file.ts';
import { saveFile } from '../../lib/views/save-file.ts';
import { openShortcutPage, useBrowserCommands } from '../../lib/views/use-browser-commands.ts';
import { useHead } from '../../lib/views/use-corpus.ts';
import { useHasNews } from '../../lib/views/use-news.ts';
import { type SettingsInView, useSettings } from '../../lib/views/use-settings.ts';
import { useSharing } from '../../lib/views/use-sharing.ts';
import { useSiteAccess } from '../../lib/views/use-site-access.ts';
import { useTopicChoices } from '../../lib/views/use-topic-choices.ts';

/** The settings view, wired: to the settings, to what the browser allows, and to the topics of the corpus. */
export function SettingsPage({ language }: { readonly language: UiLanguage }) {
  const settings = useSettings();
  return settings ? <Wired {...settings} language={language} /> : null;
}

function Wired({ settings, change, language }: SettingsInView & { readonly language: UiLanguage }) {
  const access = useSiteAccess({ settings, change });
  const head = useHead([], language);
  const openFile = async (file: File): Promise<FileOutcome> => {
    const read = readSettingsFile(await file.text().catch(() => ''));
    if (read.kind === 'no-settings') return read;
    change((now) => withSettingsFile(now, read.settings));
    return { kind: 'taken', notUnderstood: read.notUnderstood };
  };
  return (
    <Settings
      settings={settings}
      onChange={change}
      access={access}
      topics={useTopicChoices(language)}
      commands={useBrowserCommands()}
      onOpenShortcuts={() => void openShortcutPage()}
      {...useSharing()}
      edition={head?.edition}
      freshness={head?.freshness}
      pinsAddress={browser.runtime.getURL('/sidepanel.html#/pins')}
      onSaveFile={() => saveFile({ name: 'parallax-settings.json', mediaType: 'application/json', text: toSettingsFile(settings) })}
      onOpenFile={openFile}
      onReset={() => change(() => DEFAULT_SETTINGS)}
      hasNews={useHasNews()}
    />
  );
}
