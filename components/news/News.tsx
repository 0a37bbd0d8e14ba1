import { PageHeader } from '../pages/PageHeader.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStrings } from '../strings.ts';
import { RELEASES } from './releases.ts';

/** What is new, version by version, in words for readers. */
export function News() {
  const { t } = useStrings();
  return (
    <div class="doc">
      <PageHeader current="news" />
      <main>
        <h1>{t('release.title')}</h1>
        {RELEASES.map(({ version, notes }) => (
          <SettingsGroup key={version} title={t('release.version', { version })}>
            <ul class="changes">
              {notes.map((note) => (
                <li key={note}>{t(note)}</li>
              ))}
            </ul>
          </SettingsGroup>
        ))}
      </main>
    </div>
  );
}
