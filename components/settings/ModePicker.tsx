import { useState } from 'preact/hooks';
import { SITE_MODES, type SiteMode } from '../../lib/domain/settings.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { SettingsGroup } from './SettingsGroup.tsx';
import type { SiteAccess } from './site-access.ts';

const MODE_KEYS: { readonly [mode in SiteMode]: { readonly name: string; readonly note: string } } = {
  everywhere: { name: 'sites.everywhere', note: 'sites.everywhereNote' },
  chosen: { name: 'sites.chosen', note: 'sites.chosenNote' },
  click: { name: 'sites.click', note: 'sites.clickNote' },
};

/** The props of ModePicker. */
export interface ModePickerProps {
  readonly title: string;
  readonly mode: SiteMode;
  readonly access: SiteAccess;
}

/** Chooses where pages are read, and says of the chosen mode what the browser allows and how to change that. */
export function ModePicker({ title, mode, access }: ModePickerProps) {
  const { t } = useStrings();
  const name = useOwnId();
  const [isRefused, setRefused] = useState(false);
  const pick = async (each: SiteMode) => setRefused(!(await access.onMode(each)));
  return (
    <SettingsGroup title={title}>
      <div class="opts" role="radiogroup" aria-label={title}>
        {SITE_MODES.map((each) => (
          <label class="pick" key={each}>
            <input type="radio" name={name} value={each} checked={each === mode} onChange={() => void pick(each)} />
            <span>{t(MODE_KEYS[each].name)}</span>
            <small>{t(MODE_KEYS[each].note)}</small>
          </label>
        ))}
      </div>
      <div role="status">
        {isRefused && <p class="note">{t('sites.refused')}</p>}
        {access.all !== undefined && <AccessNote mode={mode} access={access} />}
      </div>
    </SettingsGroup>
  );
}

function AccessNote({ mode, access }: Pick<ModePickerProps, 'mode' | 'access'>) {
  const { t } = useStrings();
  if (mode === 'everywhere') {
    if (access.all) return null;
    return (
      <div class="note ask">
        <p>{t('sites.allMissing')}</p>
        <div class="btns">
          <button type="button" class="btn first" onClick={() => void access.onAllow('all')}>
            {t('sites.allowAll')}
          </button>
        </div>
      </div>
    );
  }
  if (!access.all) return null;
  return (
    <div class="note ask">
      <p>{t('sites.allAllowed')}</p>
      <div class="btns">
        <button type="button" class="btn" onClick={access.onGiveBack}>
          {access.isGivenBackHere ? t('sites.giveBack') : t('sites.openSitePage')}
        </button>
      </div>
    </div>
  );
}
