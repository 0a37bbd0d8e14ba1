import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { Freshness } from '../../lib/domain/freshness.ts';
import { EditionText } from '../parts/EditionText.tsx';
import { useStrings } from '../strings.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

/** The props of DataSettings. */
export interface DataSettingsProps {
  readonly edition: EditionLabel | undefined;
  readonly freshness: Freshness | undefined;
  /** Where the reader's pins and notes are. */
  readonly pinsAddress: string;
}

/** Which edition is in use, and the ways to feeds, requests and the reset of the corpus, and to pins and notes. */
export function DataSettings({ edition, freshness, pinsAddress }: DataSettingsProps) {
  const { t } = useStrings();
  return (
    <SettingsGroup title={t('data.title')}>
      <div class="opts">
        {edition && (
          <p>
            <EditionText edition={edition} freshness={freshness} />
          </p>
        )}
        <p>
          <a href="#updates">{t('data.updates')}</a>
        </p>
        <p>
          <a href={pinsAddress}>{t('data.pins')}</a>
        </p>
      </div>
    </SettingsGroup>
  );
}
