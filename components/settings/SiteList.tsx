import { useRef } from 'preact/hooks';
import { useStrings } from '../strings.ts';
import { AddSite } from './AddSite.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';

/** The props of SiteList. */
export interface SiteListProps {
  readonly title: string;
  /** What the list means, and what it means that it is empty. */
  readonly text: string;
  readonly sites: readonly string[];
  /** Sites of it that the browser does not let the extension read. */
  readonly notAllowed?: readonly string[];
  /** Told a host name that is not in the list; gives whether it was taken. */
  readonly onAdd: (site: string) => Promise<boolean>;
  readonly onRemove: (site: string) => void;
  /** Told a site that is not allowed and shall be. */
  readonly onAllow?: (site: string) => void;
}

/** A list of sites by name; each can be taken off, and others added. */
export function SiteList({ title, text, sites, notAllowed = [], onAdd, onRemove, onAllow }: SiteListProps) {
  const { t } = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = (site: string) => {
    onRemove(site);
    heading.current?.focus(); // the button goes away with its row
  };
  return (
    <SettingsGroup title={title} headingRef={heading}>
      <div class="opts">
        <p class="t13 soft">{text}</p>
        {sites.length > 0 && (
          <ul class="sites">
            {sites.map((site) => (
              <li key={site}>
                <div>
                  <bdi>{site}</bdi>
                  {notAllowed.includes(site) && <p class="t13 quiet">{t('sites.notAllowed')}</p>}
                </div>
                <div class="btns">
                  {notAllowed.includes(site) && onAllow && (
                    <button type="button" class="btn" aria-label={t('sites.allow', { site })} onClick={() => onAllow(site)}>
                      {t('sites.allowShort')}
                    </button>
                  )}
                  <button type="button" class="btn" aria-label={t('settings.removeSite', { site })} onClick={() => remove(site)}>
                    {t('action.remove')}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        )}
        <AddSite known={sites} onAdd={onAdd} />
      </div>
    </SettingsGroup>
  );
}
