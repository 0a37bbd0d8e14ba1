import { useEffect, useRef } from 'preact/hooks';
import type { FeedInFile, FeedRefusal, FoundFeed } from '../../lib/domain/feed-finding.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { RefusalNote } from './RefusalNote.tsx';

/** The props of CompareStep. */
export interface CompareStepProps {
  readonly now: number;
  readonly found: FoundFeed | FeedInFile;
  readonly isBusy: boolean;
  /** What kept it from being added. */
  readonly refusal: FeedRefusal | undefined;
  readonly onAdd: (name: string) => void;
  readonly onCancel: () => void;
}

/** Shows the fingerprint of a feed's root to be compared, and asks for a name; only then is the root pinned. */
export function CompareStep({ now, found, isBusy, refusal, onAdd, onCancel }: CompareStepProps) {
  const { t } = useStrings();
  const [titleId, id] = [useOwnId(), useOwnId()];
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const suggested = toName(found);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      class="note ask"
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onAdd((field.current?.value ?? '').trim() || suggested);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h3 id={titleId} tabIndex={-1} ref={heading}>
        {t('feeds.compare')}
      </h3>
      {found.kind === 'found' ? <code>{found.address}</code> : <bdi>{found.file}</bdi>}
      <Fingerprint hex={found.fingerprint} />
      <p>{t('feeds.compareText')}</p>
      <p>{t('feeds.pinned')}</p>
      <label for={id}>{t('feeds.name')}</label>
      <input id={id} class="field" type="text" autoComplete="off" maxLength={LONGEST_NAME} defaultValue={suggested} ref={field} />
      <div role="status">
        {isBusy && <p>{t('feeds.adding')}</p>}
        {refusal && <RefusalNote refusal={refusal} now={now} />}
      </div>
      <div class="btns">
        <button type="submit" class="btn first" aria-disabled={isBusy}>
          {t('feeds.yes')}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {t('feeds.cancel')}
        </button>
      </div>
    </form>
  );
}

const LONGEST_NAME = 60;

// What it is called unless the reader has a better name: its host, or the file without its ending.
function toName(found: FoundFeed | FeedInFile): string {
  const name = found.kind === 'found' ? new URL(found.address).host : found.file.replace(/\.[^.]*$/u, '');
  return Array.from(name).slice(0, LONGEST_NAME).join('');
}
