import { useRef } from 'preact/hooks';
import { useStrings } from '../strings.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

/** Lists the sites without marks; each can be taken off the list. */
export function SitesOff({ sites, onRemove }: { readonly sites: readonly string[]; readonly onRemove: (site: string) => void }) {
  const { t } = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = (site: string) => {
    onRemove(site);
    heading.current?.focus(); // the button goes away with its row
  };
  return (
    <SettingsGroup title={t('settings.sitesOff')} headingRef={heading}>
      <p class="sub">{sites.length === 0 ? t('settings.sitesOffEmpty') : t('settings.sitesOffText')}</p>
      {sites.length > 0 && (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button type="button" class="btn" aria-label={t('settings.removeSite', { site })} onClick={() => remove(site)}>
                {t('action.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </SettingsGroup>
  );
}
