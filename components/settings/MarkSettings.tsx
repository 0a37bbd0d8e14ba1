import { MARK_COLOURS, MARK_TONES, type MarkColour } from '../../lib/domain/mark-colour.ts';
import { LOOKS, type Look, PAINTERS, type PainterKind, type Settings } from '../../lib/domain/settings.ts';
import { fill } from '../parts/fill.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

const LOOK_KEYS: { readonly [look in Look]: string } = {
  underline: 'settings.lookUnderline',
  tint: 'settings.lookTint',
  none: 'settings.lookNone',
};

const COLOUR_KEYS: { readonly [colour in MarkColour]: string } = {
  violet: 'settings.colourViolet',
  blue: 'settings.colourBlue',
  teal: 'settings.colourTeal',
  plum: 'settings.colourPlum',
  umber: 'settings.colourUmber',
  grey: 'settings.colourGrey',
};

const PAINTER_KEYS: { readonly [painter in PainterKind]: { readonly name: string; readonly note: string } } = {
  highlight: { name: 'settings.painterHighlight', note: 'settings.painterHighlightNote' },
  elements: { name: 'settings.painterElements', note: 'settings.painterElementsNote' },
};

/** The props of MarkSettings. */
export interface MarkSettingsProps {
  readonly settings: Pick<Settings, 'look' | 'colour' | 'painter'>;
  readonly onPick: (change: Partial<Pick<Settings, 'look' | 'colour' | 'painter'>>) => void;
}

/** Chooses how marks look, by their picture in the colour chosen, and how they are painted. */
export function MarkSettings({ settings, onPick }: MarkSettingsProps) {
  const { t } = useStrings();
  return (
    <>
      <SettingsGroup title={t('settings.marks')}>
        <div class="opts" style={{ '--mark': MARK_TONES[settings.colour], '--mark-tint': `${MARK_TONES[settings.colour]}3d` }}>
          <LookPicker look={settings.look} onPick={(look) => onPick({ look })} />
          <ColourPicker colour={settings.colour} onPick={(colour) => onPick({ colour })} />
        </div>
      </SettingsGroup>
      <PainterPicker painter={settings.painter} onPick={(painter) => onPick({ painter })} />
    </>
  );
}

function LookPicker({ look, onPick }: { readonly look: Look; readonly onPick: (look: Look) => void }) {
  const { t } = useStrings();
  const name = useOwnId();
  return (
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

function ColourPicker({ colour, onPick }: { readonly colour: MarkColour; readonly onPick: (colour: MarkColour) => void }) {
  const { t } = useStrings();
  const [name, id] = [useOwnId(), useOwnId()];
  return (
    <div class="opts">
      <p id={id}>{t('settings.colour')}</p>
      <div class="colours" role="radiogroup" aria-labelledby={id}>
        {MARK_COLOURS.map((each) => (
          <label class="colour" key={each}>
            <input type="radio" name={name} value={each} checked={each === colour} onChange={() => onPick(each)} />
            <span class="tone" style={{ background: MARK_TONES[each] }} aria-hidden="true" />
            {t(COLOUR_KEYS[each])}
          </label>
        ))}
      </div>
      <p class="t13 quiet">{t('settings.colourNote')}</p>
    </div>
  );
}

function PainterPicker({ painter, onPick }: { readonly painter: PainterKind; readonly onPick: (painter: PainterKind) => void }) {
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
