import { PAINTERS, type PainterKind } from '../../lib/domain/settings.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

const PAINTER_KEYS: { readonly [painter in PainterKind]: { readonly name: string; readonly note: string } } = {
  highlight: { name: 'settings.painterHighlight', note: 'settings.painterHighlightNote' },
  elements: { name: 'settings.painterElements', note: 'settings.painterElementsNote' },
};

/** Chooses whether marks leave the page as it is or are put into it. */
export function PainterPicker({ painter, onPick }: { readonly painter: PainterKind; readonly onPick: (painter: PainterKind) => void }) {
  const { t } = useStrings();
  const name = useOwnId();
  return (
    <SettingsGroup title={t('settings.painter')}>
      <div class="opts" role="radiogroup" aria-label={t('settings.painter')}>
        {PAINTERS.map((each) => (
          <label class="pick" key={each}>
            <input type="radio" name={name} value={each} checked={each === painter} onChange={() => onPick(each)} />
            <span>{t(PAINTER_KEYS[each].name)}</span>
            <small>{t(PAINTER_KEYS[each].note)}</small>
          </label>
        ))}
      </div>
    </SettingsGroup>
  );
}
