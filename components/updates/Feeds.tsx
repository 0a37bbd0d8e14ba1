import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FeedFinding, FeedRefusal, FoundFeed } from '../../lib/domain/feed-finding.ts';
import type { FeedStatus } from '../../lib/domain/feed-status.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStrings } from '../strings.ts';
import { AddFeed } from './AddFeed.tsx';
import { FeedRow, type Way } from './FeedRow.tsx';
import { StateNote } from './StateNote.tsx';
import { toFeedName } from './status-words.ts';
import type { FileCalls } from './use-opened-file.tsx';

/** What a reader can do with feeds. Changes of the list resolve with whether they were carried out. */
export interface FeedCalls extends FileCalls {
  readonly onSwitch: (feed: FeedStatus, on: boolean) => Promise<boolean>;
  readonly onMove: (feed: FeedStatus, way: Way) => Promise<boolean>;
  readonly onRemove: (feed: FeedStatus) => Promise<boolean>;
  /**
   * Asks for leave to load from the host of an address, then looks what feed stands there; pins nothing. It is called while the
   * reader's press still counts, so leave must be asked for before anything is awaited (Firefox 153).
   */
  readonly onFindFeed: (address: string) => Promise<FeedFinding>;
  /** Asks the browser for leave to load from the barred address of a feed, within the reader's press. Resolves with whether it was given. */
  readonly onAllow: (feed: FeedStatus) => Promise<boolean>;
  /**
   * Pins the root of a feed that the reader has compared. Resolves with what kept it from being added.
   * @param signal the reader went away from it: it is not added, or is removed again
   */
  readonly onAddFeed: (feed: FoundFeed, name: string, signal: AbortSignal) => Promise<FeedRefusal | undefined>;
}

/** The props of Feeds. */
export interface FeedsProps extends FeedCalls {
  readonly feeds: readonly FeedStatus[];
  readonly now: number;
}

/** A move that the reader asked for, until it is seen in the list. */
interface Move {
  readonly id: string;
  readonly way: Way;
  readonly from: number;
  readonly isDone: boolean;
}

/** Where editions come from: each feed can be switched, moved and, but for the one of the extension, removed. */
export function Feeds({ feeds, now, onSwitch, onMove, onRemove, onFindFeed, onAddFeed, onAllow, ...fileCalls }: FeedsProps) {
  const strings = useStrings();
  const { t } = strings;
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [move, setMove] = useState<Move>();
  const [failed, setFailed] = useState<FeedStatus>();
  const change = async (feed: FeedStatus, done: Promise<boolean>) => {
    setFailed(undefined);
    if (!(await done)) setFailed(feed);
  };
  const place = feeds.findIndex(({ id }) => id === move?.id);
  // An element that changes its place loses the focus, and at an end of the list its button is gone.
  useLayoutEffect(() => {
    if (move === undefined || move.isDone || place === move.from) return;
    const row = list.current?.children[place];
    const button = row?.querySelector<HTMLElement>(`[data-way="${move.way}"]`) ?? row?.querySelector<HTMLElement>('[data-way]');
    button?.focus();
    setMove({ ...move, isDone: true });
  }, [move, place]);
  const moved = move?.isDone === true ? feeds[place] : undefined;
  return (
    <SettingsGroup title={t('feeds.title')} headingRef={heading}>
      <div class="opts">
        <div>
          <ul class="feeds" ref={list}>
            {feeds.map((feed, at) => (
              <FeedRow
                key={feed.id}
                feed={feed}
                now={now}
                ways={[...(at > 0 ? ['up' as const] : []), ...(at < feeds.length - 1 ? ['down' as const] : [])]}
                onSwitch={(on) => void change(feed, onSwitch(feed, on))}
                onAllow={() => onAllow(feed)}
                onMove={(way) => {
                  setMove({ id: feed.id, way, from: at, isDone: false });
                  void change(feed, onMove(feed, way));
                }}
                onRemove={() => {
                  void change(feed, onRemove(feed));
                  heading.current?.focus(); // the row goes away
                }}
              />
            ))}
          </ul>
          <p class="off" role="status">
            {moved && t('feeds.place', { feed: toFeedName(moved, strings), number: place + 1, of: feeds.length })}
          </p>
          <div class="fileline" role="status">
            {failed && (
              <StateNote
                title={t('feeds.notDone')}
                text={t('feeds.notDoneText', { feed: toFeedName(failed, strings) })}
                next={t('feeds.notDoneNext')}
              />
            )}
          </div>
        </div>
        <AddFeed feeds={feeds} now={now} onFindFeed={onFindFeed} onAddFeed={onAddFeed} {...fileCalls} />
      </div>
    </SettingsGroup>
  );
}
