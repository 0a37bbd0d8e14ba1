import { MARK_LANGUAGES, type MarkLanguage } from '../../lib/domain/language.ts';
import { fill } from '../parts/fill.ts';
import { toLanguageName } from '../parts/locale.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

/** The props of MarkedWords. */
export interface MarkedWordsProps {
  readonly derivedForms: boolean;
  readonly languagesOff: readonly MarkLanguage[];
  readonly onDerivedForms: (on: boolean) => void;
  readonly onLanguage: (language: MarkLanguage, on: boolean) => void;
}

/** Switches words made from names, and the words of each language, off and on. */
export function MarkedWords({ derivedForms, languagesOff, onDerivedForms, onLanguage }: MarkedWordsProps) {
  const { t, language } = useStrings();
  const id = useOwnId();
  const examples = (
    <>
      <span lang="en">Russian</span>, <span lang="ru">российский</span>, <span lang="kk">қазақстандық</span>
    </>
  );
  return (
    <SettingsGroup title={t('settings.words')}>
      <div class="opts">
        <label class="pick">
          <input type="checkbox" checked={derivedForms} onChange={({ currentTarget }) => onDerivedForms(currentTarget.checked)} />
          <span>{t('settings.derivedForms')}</span>
          <small>{fill((marks) => t('settings.derivedFormsNote', marks), { examples })}</small>
        </label>
        <p id={id}>{t('settings.wordsIn')}</p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend, and the words above name the group */}
        <div role="group" aria-labelledby={id}>
          <ul class="ticks">
            {MARK_LANGUAGES.map((each) => (
              <li key={each}>
                <label class="tick">
                  <input
                    type="checkbox"
                    value={`words-${each}`}
                    checked={!languagesOff.includes(each)}
                    onChange={({ currentTarget }) => onLanguage(each, currentTarget.checked)}
                  />
                  <span>{toLanguageName(each, language)}</span>
                </label>
              </li>
            ))}
          </ul>
        </div>
        <p class="t13 quiet">{t('settings.wordsInNote')}</p>
      </div>
    </SettingsGroup>
  );
}
