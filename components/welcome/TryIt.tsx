import type { PageKeys } from '../../lib/domain/page-keys.ts';
import { fill } from '../parts/fill.ts';
import { Keys } from '../settings/Keys.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStrings } from '../strings.ts';

/** A text to try marks and cards on: they are brought into this page as into any other. */
export function TryIt({ keys }: { readonly keys: PageKeys }) {
  const { t } = useStrings();
  return (
    <SettingsGroup title={t('welcome.try')}>
      <div class="opts">
        <p class="t13 soft">{fill((marks) => t('welcome.tryText', marks), { keys: <Keys key="keys" chord={keys.next} /> })}</p>
        <p class="t13 soft">{t('welcome.button')}</p>
        <p class="panelbox trial">{t('welcome.sample')}</p>
        <p class="t13 quiet">{t('welcome.sampleNote')}</p>
      </div>
    </SettingsGroup>
  );
}
