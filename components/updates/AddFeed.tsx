import { useRef, useState } from 'preact/hooks';
import { parseFeedAddress } from '../../lib/domain/feed-address.ts';
import type { FeedFinding, FeedRefusal, FoundFeed } from '../../lib/domain/feed-finding.ts';
import type { FeedStatus } from '../../lib/domain/feed-status.ts';
import { useStrings } from '../strings.ts';
import { AddressStep } from './AddressStep.tsx';
import { CompareStep } from './CompareStep.tsx';
import { OpenedFile } from './OpenedFile.tsx';
import type { Refusal } from './RefusalNote.tsx';
import { type FileCalls, useOpenedFile } from './use-opened-file.tsx';

/** The props of AddFeed. */
export interface AddFeedProps extends FileCalls {
  readonly feeds: readonly FeedStatus[];
  readonly now: number;
  readonly onFindFeed: (address: string) => Promise<FeedFinding>;
  readonly onAddFeed: (feed: FoundFeed, name: string, signal: AbortSignal) => Promise<FeedRefusal | undefined>;
}

type Step =
  | { readonly kind: 'closed' }
  | { readonly kind: 'address'; readonly isBusy: boolean; readonly refusal?: Refusal | undefined }
  | { readonly kind: 'compare'; readonly found: FoundFeed; readonly isBusy: boolean; readonly refusal?: FeedRefusal };

/** Adds a feed in two steps: its address, then the fingerprint of its root, compared by the reader before it is pinned. */
export function AddFeed({ feeds, now, onFindFeed, onAddFeed, ...fileCalls }: AddFeedProps) {
  const file = useOpenedFile(fileCalls, now);
  const { t } = useStrings();
  const [step, setStep] = useState<Step>({ kind: 'closed' });
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(new AbortController()); // what comes after the reader went away from its question is nobody's
  const ask = () => {
    asked.current.abort();
    asked.current = new AbortController();
    return asked.current.signal;
  };
  const close = () => {
    asked.current.abort();
    setStep({ kind: 'closed' });
    opener.current?.focus();
  };
  const openStep = () => {
    file.clear();
    setStep({ kind: 'address', isBusy: false });
  };
  const look = async (typed: string) => {
    const address = parseFeedAddress(typed);
    if (address === undefined) return setStep({ kind: 'address', isBusy: false, refusal: { kind: 'no-address' } });
    const signal = ask();
    setStep({ kind: 'address', isBusy: true });
    const finding = await onFindFeed(address);
    if (signal.aborted) return;
    if (finding.kind === 'found') setStep({ kind: 'compare', found: finding, isBusy: false });
    else setStep({ kind: 'address', isBusy: false, refusal: finding });
  };
  const add = async (found: FoundFeed, name: string) => {
    const signal = ask();
    setStep({ kind: 'compare', found, isBusy: true });
    const refusal = await onAddFeed(found, name, signal);
    if (signal.aborted) return;
    if (refusal === undefined) close();
    else setStep({ kind: 'compare', found, isBusy: false, refusal });
  };
  return (
    <div class="opts">
      <div>
        <div class="btns">
          <button
            type="button"
            class="btn"
            ref={opener}
            aria-expanded={step.kind !== 'closed'}
            onClick={() => (step.kind === 'closed' ? openStep() : close())}
          >
            {t('feeds.add')}
          </button>
          <button
            type="button"
            class="btn"
            ref={file.opener}
            onClick={() => {
              asked.current.abort();
              setStep({ kind: 'closed' });
              file.choose();
            }}
          >
            {t('feeds.addFile')}
          </button>
          {file.field}
        </div>
        <OpenedFile file={file} feeds={feeds} now={now} />
      </div>
      {step.kind === 'address' && (
        <AddressStep now={now} isBusy={step.isBusy} refusal={step.refusal} onLook={(typed) => void look(typed)} onCancel={close} />
      )}
      {step.kind === 'compare' && (
        <CompareStep
          now={now}
          found={step.found}
          isBusy={step.isBusy}
          refusal={step.refusal}
          onAdd={(name) => void add(step.found, name)}
          onCancel={close}
        />
      )}
    </div>
  );
}
