import { LOOKS, type Look } from '../../lib/domain/settings.ts';
import { fill } from '../parts/fill.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

const LOOK_KEYS: { readonly [look in Look]: string } = {
  underline: 'settings.lookUnderline',
  tint: 'settings.lookTint',
  none: 'settings.lookNone',
};

/** Chooses how marks look, by their picture. */
export function LookPicker({ look, onPick }: { readonly look: Look; readonly onPick: (look: Look) => void }) {
  const { t } = useStrings();
  const name = useOwnId();
  return (
    <SettingsGroup title={t('settings.marks')}>
      <div class="looks" role="radiogroup" aria-label={t('settings.marks')}>
        {LOOKS.map((each) => (
          <label class="look" key={each}>
            <Sample look={each} />
            <span class="nm">
              <input type="radio" name={name} value={each} checked={each === look} onChange={() => onPick(each)} />
              {t(LOOK_KEYS[each])}
            </span>
          </label>
        ))}
      </div>
    </SettingsGroup>
  );
}

function Sample({ look }: { readonly look: Look }) {
  const { t } = useStrings();
  const word = <span class={look}>{t('settings.sampleWord')}</span>;
  return (
    <span class="eg" aria-hidden="true">
      {fill((marks) => t('settings.sample', marks), { word })}
    </span>
  );
}
