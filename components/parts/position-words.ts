import type { AttributionView } from '../../lib/domain/brief.ts';
import type { Strings } from '../strings.ts';
import { toNumberFormat } from './locale.ts';

/** Where words stand in the text of their source. */
export function toPositionWords({ start, end, sourceLength }: AttributionView, { t, language }: Strings): string {
  const count = (value: number) => toNumberFormat(language).format(value);
  return t('provenance.characters', { start: count(start), end: count(end), of: count(sourceLength) });
}
