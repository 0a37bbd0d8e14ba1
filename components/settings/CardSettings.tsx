import { CARD_DELAYS, CARD_SIZES, type CardDelay, type Settings } from '../../lib/domain/settings.ts';
import { toNumberFormat } from '../parts/locale.ts';
import { useStrings } from '../strings.ts';
import { Pick } from './Pick.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';

/** The props of CardSettings. */
export interface CardSettingsProps {
  readonly settings: Pick<Settings, 'cardDelay' | 'cardSize'>;
  readonly onPick: (change: Partial<Pick<Settings, 'cardDelay' | 'cardSize'>>) => void;
}

/** Chooses when cards open and how large they are. */
export function CardSettings({ settings, onPick }: CardSettingsProps) {
  const { t, language } = useStrings();
  const toSeconds = (delay: CardDelay) =>
    delay === 'asked'
      ? t('settings.cardAsked')
      : t('settings.cardAfter', { seconds: toNumberFormat(language, { maximumFractionDigits: 1 }).format(delay / 1000) });
  const toPercent = (size: number) => toNumberFormat(language, { style: 'percent' }).format(size / 100);
  return (
    <SettingsGroup title={t('settings.card')}>
      <div class="opts">
        <Pick
          label={t('settings.cardDelay')}
          choices={CARD_DELAYS}
          chosen={settings.cardDelay}
          toWords={toSeconds}
          onPick={(cardDelay) => onPick({ cardDelay })}
        />
        <Pick
          label={t('settings.cardSize')}
          choices={CARD_SIZES}
          chosen={settings.cardSize}
          toWords={toPercent}
          onPick={(cardSize) => onPick({ cardSize })}
        />
      </div>
    </SettingsGroup>
  );
}
