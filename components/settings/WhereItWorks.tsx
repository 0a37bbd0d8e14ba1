import type { Settings } from '../../lib/domain/settings.ts';
import { withSite } from '../../lib/domain/site-choice.ts';
import { useStrings } from '../strings.ts';
import { ModePicker } from './ModePicker.tsx';
import { SiteList } from './SiteList.tsx';
import type { SiteAccess } from './site-access.ts';

/** The props of WhereItWorks. */
export interface WhereItWorksProps {
  readonly title: string;
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  readonly access: SiteAccess;
}

/** Chooses where pages are read, and where that is on chosen sites, which. */
export function WhereItWorks({ title, settings, onChange, access }: WhereItWorksProps) {
  const { t } = useStrings();
  return (
    <>
      <ModePicker title={title} mode={settings.siteMode} access={access} />
      {settings.siteMode === 'chosen' && (
        <SiteList
          title={t('sites.listOn')}
          text={settings.sitesOn.length === 0 ? t('sites.listOnEmpty') : t('sites.listOnText')}
          sites={settings.sitesOn}
          notAllowed={access.notAllowed}
          onAdd={access.onChoose}
          onRemove={(site) => onChange((now) => withSite(now, site, false))}
          onAllow={(site) => void access.onAllow([site])}
        />
      )}
    </>
  );
}
