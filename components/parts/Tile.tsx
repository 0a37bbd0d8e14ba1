import type { OriginView } from '../../lib/domain/brief.ts';
import { type Strings, useStrings } from '../strings.ts';
import { toCountryName } from './locale.ts';

/** Where a publisher sits: two letters, solid when printed, dashed when inferred, a dash when not established; named in full on demand. */
export function Tile({ origin, owner }: { readonly origin: OriginView; readonly owner?: string }) {
  const strings = useStrings();
  const place = toPlace(origin, strings);
  const title = owner === undefined ? place : strings.t('origin.of', { owner, place });
  return (
    <abbr class={origin.inferred ? 'tile inferred' : 'tile'} title={title}>
      {origin.country ?? '–'}
    </abbr>
  );
}

function toPlace(origin: OriginView, { t, language }: Strings): string {
  if (origin.country === null) {
    return t('origin.none');
  }
  const country = toCountryName(origin.country, language);
  return origin.inferred ? t('origin.inferred', { country }) : country;
}
