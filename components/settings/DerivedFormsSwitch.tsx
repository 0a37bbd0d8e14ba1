import { fill } from '../parts/fill.ts';
import { useStrings } from '../strings.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

/** Switches the marks of words made from names on or off. */
export function DerivedFormsSwitch({ on, onSwitch }: { readonly on: boolean; readonly onSwitch: (on: boolean) => void }) {
  const { t } = useStrings();
  const examples = (
    <>
      <span lang="en">Russian</span>, <span lang="ru">российский</span>, <span lang="kk">қазақстандық</span>
    </>
  );
  return (
    <SettingsGroup title={t('settings.words')}>
      <label class="pick">
        <input type="checkbox" checked={on} onChange={({ currentTarget }) => onSwitch(currentTarget.checked)} />
        <span>{t('settings.derivedForms')}</span>
        <small>{fill((marks) => t('settings.derivedFormsNote', marks), { examples })}</small>
      </label>
    </SettingsGroup>
  );
}
