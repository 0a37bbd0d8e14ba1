import type { FeedRefusal } from '../../lib/domain/feed-finding.ts';
import { useStrings } from '../strings.ts';
import { FaultNote } from './FaultNote.tsx';
import { StateNote } from './StateNote.tsx';

/** Why a feed was not added. */
export type Refusal = { readonly kind: 'no-address' } | FeedRefusal;

/** The props of RefusalNote. */
export interface RefusalNoteProps {
  readonly refusal: Refusal;
  readonly now: number;
  /** What to do about faults of what came; without it each has its own next step. */
  readonly next?: string;
}

/** Why a feed was not added, and what to do. */
export function RefusalNote({ refusal, now, next }: RefusalNoteProps) {
  const { t } = useStrings();
  switch (refusal.kind) {
    case 'failed':
      return <FaultNote fault={refusal.fault} edition={undefined} now={now} {...(next !== undefined && { next })} />;
    case 'no-address':
      return <p>{t('feeds.addressWrong', { scheme: 'https' })}</p>;
    case 'known':
      return <StateNote title={t('feeds.known', { feed: refusal.name })} text={t('feeds.knownNext')} />;
    case 'too-many':
      return <StateNote title={t('feeds.tooMany', { count: refusal.most })} text={t('feeds.tooManyNext')} />;
    case 'not-allowed':
      return <StateNote title={t('feeds.notAllowed', { host: refusal.host })} text={t('feeds.notAllowedNext')} />;
  }
}
