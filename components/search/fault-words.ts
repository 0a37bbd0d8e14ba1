import type { SearchFault } from '../../lib/domain/search.ts';
import type { Translate } from '../strings.ts';

const UNKNOWN: { readonly [field in SearchFault['field']]?: string } = {
  speaker: 'unmet.noSpeaker',
  source: 'unmet.noSource',
  origin: 'unmet.noOrigin',
  topic: 'unmet.noTopic',
};

/** Why a condition cannot be met, and what to do, in words. */
export function toFaultWords({ kind, field, value }: SearchFault, t: Translate): string {
  return kind === 'empty-span' ? t('unmet.emptySpan') : t(UNKNOWN[field] ?? 'unmet.badDate', { value });
}
