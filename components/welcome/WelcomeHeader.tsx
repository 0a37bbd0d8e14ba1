import { UI_LANGUAGES, type UiLanguage } from '../../lib/domain/language.ts';
import { Brand } from '../pages/Brand.tsx';
import { OWN_NAMES } from '../parts/language-names.ts';
import { useStrings } from '../strings.ts';

/** The extension's name, and the languages it can speak: a newcomer finds theirs before anything else. */
export function WelcomeHeader({ onPick }: { readonly onPick: (language: UiLanguage) => void }) {
  const { t, language } = useStrings();
  return (
    <header>
      <Brand />
      <nav aria-label={t('welcome.languages')}>
        {UI_LANGUAGES.map((each) => (
          <button
            key={each}
            type="button"
            class="plain"
            lang={each}
            aria-current={each === language ? 'true' : undefined}
            onClick={() => onPick(each)}
          >
            {OWN_NAMES[each]}
          </button>
        ))}
      </nav>
    </header>
  );
}
