import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { FeedStatus } from '../../lib/domain/feed-status.ts';
import { toEditionWords } from '../parts/edition-words.ts';
import { toText } from '../parts/sentences.ts';
import { toMoment } from '../parts/time-words.ts';
import { useStrings } from '../strings.ts';
import { FeedFaultNote, type FeedFaultNoteProps } from './FeedFaultNote.tsx';
import { OpenedFile } from './OpenedFile.tsx';
import { StateNote } from './StateNote.tsx';
import { findConfirmation, findStandingFault } from './status-words.ts';
import { type FileCalls, useOpenedFile } from './use-opened-file.tsx';

/** How a check by hand ended. */
type CheckEnd = 'checked' | 'too-soon' | 'failed';

const CHECK_ENDS: { readonly [end in CheckEnd]: string | undefined } = {
  checked: undefined, // what it brought is seen
  'too-soon': 'updates.tooSoon',
  failed: 'updates.checkFailed',
};

/** The props of EditionInUse. */
export interface EditionInUseProps extends FileCalls {
  /** All feeds: a file can be of any of them. */
  readonly feeds: readonly FeedStatus[];
  readonly feed: FeedStatus;
  readonly now: number;
  /** Whether any feed that is on can be asked. */
  readonly canCheck: boolean;
  readonly isBusy: boolean;
  readonly checkRef: RefObject<HTMLButtonElement | null>;
  /** Checks every feed that is on; `failed` when the background stopped in the middle of it. */
  readonly onCheckNow: () => Promise<CheckEnd>;
  readonly onAllow: () => Promise<boolean>;
}

/** Which edition is in use and since when it is known to be the newest, with the two ways to a newer one. */
export function EditionInUse({ feed, now, canCheck, isBusy, checkRef, onCheckNow, onAllow, feeds, ...fileCalls }: EditionInUseProps) {
  const strings = useStrings();
  const { t } = strings;
  const file = useOpenedFile(fileCalls, now);
  const [end, setEnd] = useState<CheckEnd>('checked');
  const endWords = isBusy ? undefined : CHECK_ENDS[end];
  return (
    <>
      <section class="panelbox" aria-label={t('updates.edition')}>
        <div class="now">
          <div>
            <h2 class="title">{feed.edition ? toEditionWords(feed.edition, strings) : t('updates.noEdition')}</h2>
            <p class="t13 soft">{useSummary(feed, now)}</p>
          </div>
          <div class="btns">
            {canCheck && (
              <button
                type="button"
                class="btn first"
                ref={checkRef}
                // Not disabled: it would lose the focus of whoever pressed it.
                aria-disabled={isBusy}
                onClick={() => {
                  if (!isBusy) void onCheckNow().then(setEnd);
                }}
              >
                {t('updates.check')}
              </button>
            )}
            <button type="button" class="btn" ref={file.opener} onClick={file.choose}>
              {t('updates.file')}
            </button>
            {file.field}
          </div>
        </div>
        <div class="fileline" role="status">
          {endWords !== undefined && <p class="t13 soft">{t(endWords)}</p>}
        </div>
        <OpenedFile file={file} feeds={feeds} now={now} />
      </section>
      {feed.isOn && <Notes feed={feed} now={now} onAllow={onAllow} onAllowed={() => checkRef.current?.focus()} />}
    </>
  );
}

function useSummary(feed: FeedStatus, now: number): string {
  const strings = useStrings();
  const { t, language } = strings;
  const confirmation = findConfirmation(feed, now, strings);
  if (feed.edition === undefined) return toText([confirmation], language);
  if (!feed.isOn) return t('feeds.off');
  const fromPackage = feed.readFrom === 'package' ? t('updates.fromPackage') : undefined;
  return toText([t('updates.inUse'), t('updates.sources', { count: feed.sources }), fromPackage, confirmation], language);
}

/** States of the feed that its summary has no room for. */
function Notes({ feed, now, ...allow }: FeedFaultNoteProps) {
  const { t, language } = useStrings();
  const { edition, confirmedAt } = feed;
  const notes: ComponentChildren[] = [];
  if (feed.address === undefined) {
    const [title, text, next] = [t('updates.noFeedTitle'), t('updates.noFeedText'), t('updates.noFeedNext')];
    notes.push(<StateNote key="no-feed" title={title} text={text} next={next} />);
  }
  if (feed.isStale && edition !== undefined && confirmedAt !== undefined) {
    const title = t('updates.staleTitle', { date: toMoment(confirmedAt, now, language).date });
    const [text, next] = [t('updates.staleText', { number: edition.number }), t('updates.staleNext')];
    notes.push(<StateNote key="stale" title={title} text={text} next={next} />);
  }
  if (findStandingFault(feed) !== undefined) notes.push(<FeedFaultNote key="fault" feed={feed} now={now} {...allow} />);
  return notes.length === 0 ? null : <div class="states">{notes}</div>;
}
