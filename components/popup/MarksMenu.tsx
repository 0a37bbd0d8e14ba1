import type { PageState } from '../../lib/domain/page-state.ts';
import { LOOKS, type Look } from '../../lib/domain/settings.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';

const STATE: { readonly [state in PageState['everywhere']]: string } = {
  everywhere: 'popup.onEverywhere',
  chosen: 'popup.onChosen',
  click: 'popup.onClick',
  off: 'popup.offEverywhere',
};
const LOOK: { readonly [look in Look]: string } = {
  underline: 'popup.lookUnderline',
  tint: 'popup.lookTint',
  none: 'popup.lookNone',
};

/** The props of MarksMenu. */
export interface MarksMenuProps {
  readonly everywhere: PageState['everywhere'];
  readonly look: Look;
  readonly onSwitchAll: (on: boolean) => void;
  readonly onPickLook: (look: Look) => void;
}

/** What holds for every site, in one line that opens: the switch above all others, and how marks look. */
export function MarksMenu({ everywhere, look, onSwitchAll, onPickLook }: MarksMenuProps) {
  const { t } = useStrings();
  const name = useOwnId();
  return (
    <details class="all-sites">
      <summary class="t13 soft">{t(STATE[everywhere])}</summary>
      <label class="site">
        <span>{t('popup.allSites')}</span>
        <input
          class="switch"
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: the state of the checkbox is its aria-checked
          role="switch"
          checked={everywhere !== 'off'}
          onChange={(event) => onSwitchAll(event.currentTarget.checked)}
        />
      </label>
      <fieldset class="mark-looks">
        <legend>{t('popup.looks')}</legend>
        {LOOKS.map((each) => (
          <label key={each}>
            <input type="radio" name={name} value={each} checked={each === look} onChange={() => onPickLook(each)} />
            {t(LOOK[each])}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
