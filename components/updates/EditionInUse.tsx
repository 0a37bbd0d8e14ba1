import type { ComponentChildren, Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { FeedStatus } from '../../lib/domain/feed-status.ts';
import type { UpdateOutcome } from '../../lib/domain/update-progress.ts';
import { toEditionWords } from '../parts/edition-words.ts';
import { toText } from '../parts/sentences.ts';
import { toMoment } from '../parts/time-words.ts';
import { useStrings } from '../strings.ts';
import { FaultNote } from './FaultNote.tsx';
import { StateNote } from './StateNote.tsx';
import { findConfirmation, findStandingFault } from './status-words.ts';

/** The props of EditionInUse. */
export interface EditionInUseProps {
  readonly feed: FeedStatus;
  readonly now: number;
  /** Whether any feed that is on can be asked. */
  readonly canCheck: boolean;
  readonly isBusy: boolean;
  readonly checkRef: Ref<HTMLButtonElement>;
  readonly onCheckNow: () => Promise<'checked' | 'too-soon'>;
  readonly onOpenFile: (file: File) => Promise<UpdateOutcome>;
}

/** Which edition is in use and since when it is known to be the newest, with the two ways to a newer one. */
export function EditionInUse({ feed, now, canCheck, isBusy, checkRef, onCheckNow, onOpenFile }: EditionInUseProps) {
  const strings = useStrings();
  const { t } = strings;
  const file = useFile(onOpenFile, now);
  const [isTooSoon, setTooSoon] = useState(false);
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
                  if (!isBusy) void onCheckNow().then((end) => setTooSoon(end === 'too-soon'));
                }}
              >
                {t('updates.check')}
              </button>
            )}
            <button type="button" class="btn" onClick={file.choose}>
              {t('updates.file')}
            </button>
            {file.field}
          </div>
        </div>
        <div class="fileline" role="status">
          {isTooSoon && <p class="t13 soft">{t('updates.tooSoon')}</p>}
          {file.reading.kind === 'reading' && <p class="t13 soft">{t('updates.fileReading')}</p>}
          {file.reading.kind === 'read' && <FileRead outcome={file.reading.outcome} edition={feed.edition} at={file.reading.at} />}
        </div>
      </section>
      <Notes feed={feed} now={now} />
    </>
  );
}

function useSummary(feed: FeedStatus, now: number): string {
  const strings = useStrings();
  const { t, language } = strings;
  const confirmation = findConfirmation(feed, now, strings);
  if (feed.edition === undefined) return toText([confirmation], language);
  const fromPackage = feed.readFrom === 'package' ? t('updates.fromPackage') : undefined;
  return toText([t('updates.inUse'), t('updates.sources', { count: feed.sources }), fromPackage, confirmation], language);
}

/** States of the feed that its summary has no room for. */
function Notes({ feed, now }: { readonly feed: FeedStatus; readonly now: number }) {
  const { t, language } = useStrings();
  const fault = findStandingFault(feed);
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
  if (fault !== undefined) notes.push(<FaultNote key="fault" fault={fault} edition={edition} now={now} />);
  return notes.length === 0 ? null : <div class="states">{notes}</div>;
}

type Reading = { readonly kind: 'none' | 'reading' } | { readonly kind: 'read'; readonly outcome: UpdateOutcome; readonly at: number };

/** Opens a file with an update, and knows what became of it. */
function useFile(onOpenFile: EditionInUseProps['onOpenFile'], now: number) {
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<Reading>({ kind: 'none' });
  const read = async (chosen: HTMLInputElement) => {
    const [file] = chosen.files ?? [];
    if (file === undefined) return;
    setReading({ kind: 'reading' });
    const outcome = await onOpenFile(file);
    chosen.value = ''; // so that the same file can be opened again
    setReading({ kind: 'read', outcome, at: now });
  };
  const field = <input type="file" hidden ref={input} onChange={({ currentTarget }) => void read(currentTarget)} />;
  return { reading, field, choose: () => input.current?.click() };
}

function FileRead({
  outcome,
  edition,
  at,
}: {
  readonly outcome: UpdateOutcome;
  readonly edition: EditionLabel | undefined;
  readonly at: number;
}) {
  const strings = useStrings();
  const { t } = strings;
  if (outcome.kind === 'updated') return <p class="t13 soft">{t('updates.fileUsed', { edition: toEditionWords(outcome.to, strings) })}</p>;
  if (outcome.kind === 'kept') {
    const fault = { code: outcome.fault, host: undefined, at };
    return <FaultNote fault={fault} edition={edition} now={at} ofFile next={t('updates.fileNext')} />;
  }
  return <p class="t13 soft">{edition ? t('updates.fileCurrent', { number: edition.number }) : t('updates.fileCurrentNone')}</p>;
}
