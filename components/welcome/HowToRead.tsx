import { DateText } from '../parts/DateText.tsx';
import { toCountryName } from '../parts/locale.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStrings } from '../strings.ts';

/** The three signs that stand for something everywhere: the line of a mark, the tile of an origin, and brackets. */
export function HowToRead() {
  const { t, language } = useStrings();
  return (
    <SettingsGroup title={t('welcome.read')}>
      <ul class="three">
        <li>
          {/* Marked by the reader itself, as the rest of the page is. */}
          <p>{t('settings.sampleWord')}</p>
          <p class="soft">{t('welcome.readMark')}</p>
        </li>
        <li>
          <p>
            <abbr class="tile" title={toCountryName('RU', language)}>
              RU
            </abbr>{' '}
            <abbr class="tile inferred" title={t('origin.inferred', { country: toCountryName('CN', language) })}>
              CN
            </abbr>{' '}
            <abbr class="tile" title={t('origin.none')}>
              –
            </abbr>
          </p>
          <p class="soft">{t('welcome.readTile')}</p>
        </li>
        <li>
          <p class="num">
            <DateText dated={{ date: '2022-11', inferred: 'year' }} />
          </p>
          <p class="soft">{t('welcome.readBracket')}</p>
        </li>
      </ul>
    </SettingsGroup>
  );
}
