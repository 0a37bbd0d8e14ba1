import type { FeedStatus } from '../../lib/domain/feed-status.ts';
import { useStrings } from '../strings.ts';
import { FaultNote } from './FaultNote.tsx';
import { StateNote } from './StateNote.tsx';
import { findStandingFault } from './status-words.ts';

/** The props of FeedFaultNote. */
export interface FeedFaultNoteProps {
  readonly feed: FeedStatus;
  readonly now: number;
  /** Asks the browser for leave, within the reader's press. Resolves with whether it was given. */
  readonly onAllow: () => Promise<boolean>;
  /** Leave was given, and the note with its button is about to go: the focus is to go elsewhere. */
  readonly onAllowed: () => void;
}

/** Why the last update of a feed ended, while that stands. A host that may not be asked can be allowed. */
export function FeedFaultNote({ feed, now, onAllow, onAllowed }: FeedFaultNoteProps) {
  const { t } = useStrings();
  const fault = findStandingFault(feed);
  if (fault === undefined) return null;
  const { barredAddress } = feed;
  if (fault.code !== 'E_NET' || barredAddress === undefined) {
    return <FaultNote fault={fault} edition={feed.edition} now={now} hasOthers={feed.mirrors > 1} />;
  }
  const { host } = new URL(barredAddress);
  const ask = async () => {
    if (await onAllow()) onAllowed();
  };
  return (
    <StateNote title={t('feeds.notAllowed', { host })} text={t('feeds.barredText')} next={t('feeds.barredNext')}>
      <div class="btns">
        <button type="button" class="btn" onClick={() => void ask()}>
          {t('feeds.allow', { host })}
        </button>
      </div>
    </StateNote>
  );
}
