import type { SearchFault } from '../../lib/domain/search.ts';
import type { Translate } from '../strings.ts';

const UNKNOWN: { readonly [field in SearchFault['field']]: string } = {
  speaker: 'unmet.noSpeaker',
  source: 'unmet.noSource',
  origin: 'unmet.noOrigin',
  topic: 'unmet.noTopic',
  after: 'unmet.badDate',
  before: 'unmet.badDate',
};

/** Why a condition cannot be met, and what to do, in words. */
export function toFaultWords({ kind, field, value }: SearchFault, t: Translate): string {
  if (kind === 'empty-span') return t('unmet.emptySpan');
  return t(kind === 'bad-date' ? 'unmet.badDate' : UNKNOWN[field], { value });
}
