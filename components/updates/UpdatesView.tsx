import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EditionNews, FeedStatus } from '../../lib/domain/feed-status.ts';
import type { LedgerRow } from '../../lib/domain/ledger-row.ts';
import { OFFICIAL_FEED } from '../../lib/domain/official-feed.ts';
import type { UpdateProgress } from '../../lib/domain/update-progress.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { toEditionWords } from '../parts/edition-words.ts';
import { Failed } from '../parts/Failed.tsx';
import { toText } from '../parts/sentences.ts';
import { type Strings, useStrings } from '../strings.ts';
import { EditionInUse, type EditionInUseProps } from './EditionInUse.tsx';
import { type FeedCalls, Feeds } from './Feeds.tsx';
import { FAULT_WORDS } from './fault-words.ts';
import { Ledger } from './Ledger.tsx';
import { toStepSentence } from './progress-words.ts';
import { ResetData, type ResetDataProps } from './ResetData.tsx';
import { findConfirmation, findStandingFault, toFeedName } from './status-words.ts';
import type { Told } from './Unread.tsx';
import { UpdateSteps } from './UpdateSteps.tsx';
import { WhatChanged } from './WhatChanged.tsx';

/** The props of UpdatesView. Times are milliseconds since 1970. */
export interface UpdatesViewProps extends FeedCalls {
  /** In the reader's order. */
  readonly feeds: Told<readonly FeedStatus[]>;
  /** The update on its way; undefined while there is none. */
  readonly progress: UpdateProgress | undefined;
  /** The latest first. */
  readonly news: Told<readonly EditionNews[]>;
  readonly ledger: Told<readonly LedgerRow[]>;
  /** How many requests there were before those of the ledger. */
  readonly dropped?: number;
  readonly now: number;
  readonly onCheckNow: EditionInUseProps['onCheckNow'];
  /** Reads again what could not be read. */
  readonly onRetry: () => void;
  readonly onCancel: () => void;
  /** Deletes every edition that was downloaded, of all feeds; feeds and their pinned roots stay. */
  readonly onReset: ResetDataProps['onReset'];
  /** Saves the whole ledger as a file. */
  readonly onSaveLedger: () => void;
}

/** Which edition is in use, how newer ones come, what they changed, and every request that was made for them. */
export function UpdatesView(props: UpdatesViewProps) {
  const strings = useStrings();
  const { progress, news, ledger, dropped = 0, now } = props;
  const feeds = typeof props.feeds === 'string' ? [] : props.feeds;
  const own = feeds.find(({ id }) => id === OFFICIAL_FEED) ?? feeds[0];
  const check = useRef<HTMLButtonElement>(null);
  const isBusy = progress !== undefined;
  const wasBusy = useRef(isBusy);
  // Whoever stood on "Stop" stands on nothing when it goes.
  useLayoutEffect(() => {
    if (wasBusy.current && !isBusy && document.activeElement === document.body) check.current?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);
  const toName = (id: string) => {
    const feed = feeds.find((each) => each.id === id);
    return feed && id !== OFFICIAL_FEED ? toFeedName(feed, strings) : undefined;
  };
  return (
    <div class="doc">
      <PageHeader current="updates" />
      <main>
        <h1>{strings.t('updates.title')}</h1>
        {props.feeds === 'reading' && <p role="status">{strings.t('updates.reading')}</p>}
        {props.feeds === 'unread' && <Failed text={strings.t('updates.unread')} onRetry={props.onRetry} />}
        {own && (
          <EditionInUse
            feed={own}
            now={now}
            canCheck={feeds.some(({ isOn, address }) => isOn && address !== undefined)}
            isBusy={isBusy}
            checkRef={check}
            onCheckNow={props.onCheckNow}
            feeds={feeds}
            onOpenFile={props.onOpenFile}
            onPinFile={props.onPinFile}
            onAllow={() => props.onAllow(own)}
          />
        )}
        <p class="off" role="status">
          {toSpoken(progress, own, now, strings)}
        </p>
        {progress && <UpdateSteps progress={progress} feed={feeds.find(({ id }) => id === progress.feed)} onCancel={props.onCancel} />}
        {props.feeds !== 'reading' && <WhatChanged news={news} toName={toName} />}
        {typeof props.feeds !== 'string' && (
          <Feeds
            feeds={feeds}
            now={now}
            onSwitch={props.onSwitch}
            onMove={props.onMove}
            onRemove={props.onRemove}
            onFindFeed={props.onFindFeed}
            onAddFeed={props.onAddFeed}
            onOpenFile={props.onOpenFile}
            onPinFile={props.onPinFile}
            onAllow={props.onAllow}
          />
        )}
        {props.feeds !== 'reading' && <ResetData onReset={props.onReset} />}
        {props.feeds !== 'reading' && <Ledger ledger={ledger} dropped={dropped} now={now} onSave={props.onSaveLedger} />}
      </main>
    </div>
  );
}

// Heard by whoever does not see the page: each step once, and at the end what is in use or why not.
function toSpoken(progress: UpdateProgress | undefined, feed: FeedStatus | undefined, now: number, strings: Strings): string {
  if (progress !== undefined) return toStepSentence(progress, strings);
  if (feed?.edition === undefined || !feed.isOn) return '';
  const fault = FAULT_WORDS[findStandingFault(feed)?.code ?? ''];
  const end = fault ? strings.t(fault.title) : findConfirmation(feed, now, strings);
  return toText([strings.t('feeds.edition', { edition: toEditionWords(feed.edition, strings) }), end], strings.language);
}
