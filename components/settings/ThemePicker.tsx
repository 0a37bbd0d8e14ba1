import { THEMES, type Theme } from '../../lib/domain/settings.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

const THEME_KEYS: { readonly [theme in Theme]: string } = {
  system: 'settings.themeSystem',
  light: 'settings.themeLight',
  dark: 'settings.themeDark',
};

/** Chooses the colours of our own pages and of the card. */
export function ThemePicker({ theme, onPick }: { readonly theme: Theme; readonly onPick: (theme: Theme) => void }) {
  const { t } = useStrings();
  const name = useOwnId();
  return (
    <SettingsGroup title={t('settings.theme')}>
      <div class="opts" role="radiogroup" aria-label={t('settings.theme')}>
        {THEMES.map((each) => (
          <label class="pick" key={each}>
            <input type="radio" name={name} value={each} checked={each === theme} onChange={() => onPick(each)} />
            <span>{t(THEME_KEYS[each])}</span>
            {each === 'system' && <small>{t('settings.themeSystemNote')}</small>}
          </label>
        ))}
      </div>
    </SettingsGroup>
  );
}
