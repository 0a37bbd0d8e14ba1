import type { OriginView } from '../../lib/domain/brief.ts';
import type { Strings } from '../strings.ts';
import { toCountryName } from './locale.ts';

/** Where a publisher sits, in words: the country, that it is inferred, or that it is not established. */
export function toPlaceName(origin: OriginView, { t, language }: Strings): string {
  if (origin.country === null) return t('origin.none');
  const country = toCountryName(origin.country, language);
  return origin.inferred ? t('origin.inferred', { country }) : country;
}
