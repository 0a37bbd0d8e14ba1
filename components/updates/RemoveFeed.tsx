import type { FeedStatus } from '../../lib/domain/feed-status.ts';
import { toEditionWords } from '../parts/edition-words.ts';
import { toNumberFormat } from '../parts/locale.ts';
import { useStrings } from '../strings.ts';
import { Confirm } from './Confirm.tsx';

/** The props of RemoveFeed. */
export interface RemoveFeedProps {
  readonly feed: FeedStatus;
  readonly name: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks whether a feed is to be removed, and names what goes with it. */
export function RemoveFeed({ feed, name, onYes, onNo }: RemoveFeedProps) {
  const strings = useStrings();
  const { t, language } = strings;
  const { edition } = feed;
  const count = toNumberFormat(language).format(feed.records);
  return (
    <Confirm
      title={t('feeds.removeTitle', { feed: name })}
      yes={t('feeds.removeOf', { feed: name })}
      no={t('feeds.removeNo')}
      onYes={onYes}
      onNo={onNo}
    >
      {edition && <p>{t('feeds.removeEdition', { edition: toEditionWords(edition, strings), count })}</p>}
      <p>{t('feeds.removeKeys')}</p>
    </Confirm>
  );
}
