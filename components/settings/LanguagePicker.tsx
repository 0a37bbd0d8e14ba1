import { LANGUAGE_CHOICES, type LanguageChoice } from '../../lib/domain/language.ts';
import { OWN_NAMES } from '../parts/language-names.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

/** Chooses the language of the interface. */
export function LanguagePicker({ chosen, onPick }: { readonly chosen: LanguageChoice; readonly onPick: (choice: LanguageChoice) => void }) {
  const { t } = useStrings();
  const name = useOwnId();
  return (
    <SettingsGroup title={t('settings.language')}>
      <p class="sub">{t('settings.languageNote')}</p>
      <div class="opts" role="radiogroup" aria-label={t('settings.language')}>
        {LANGUAGE_CHOICES.map((each) => (
          <label class="pick" key={each}>
            <input type="radio" name={name} value={each} checked={each === chosen} onChange={() => onPick(each)} />
            {each === 'browser' ? <span>{t('settings.languageOfBrowser')}</span> : <span lang={each}>{OWN_NAMES[each]}</span>}
          </label>
        ))}
      </div>
    </SettingsGroup>
  );
}
