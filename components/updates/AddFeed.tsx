import { useRef, useState } from 'preact/hooks';
import { parseFeedAddress } from '../../lib/domain/feed-address.ts';
import type { FeedFinding, FoundFeed } from '../../lib/domain/feed-finding.ts';
import type { FeedFault } from '../../lib/domain/feed-status.ts';
import { useStrings } from '../strings.ts';
import { AddressStep, type Refusal } from './AddressStep.tsx';
import { CompareStep } from './CompareStep.tsx';

/** The props of AddFeed. */
export interface AddFeedProps {
  readonly now: number;
  readonly onFindFeed: (address: string) => Promise<FeedFinding>;
  readonly onAddFeed: (feed: FoundFeed, name: string) => Promise<FeedFault | undefined>;
}

type Step =
  | { readonly kind: 'closed' }
  | { readonly kind: 'address'; readonly isBusy: boolean; readonly refusal?: Refusal }
  | { readonly kind: 'compare'; readonly found: FoundFeed; readonly isBusy: boolean; readonly fault?: FeedFault | undefined };

/** Adds a feed in two steps: its address, then the fingerprint of its root, compared by the reader before it is pinned. */
export function AddFeed({ now, onFindFeed, onAddFeed }: AddFeedProps) {
  const { t } = useStrings();
  const [step, setStep] = useState<Step>({ kind: 'closed' });
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(0); // an answer that comes after the reader went away from its question is nobody's
  const close = () => {
    asked.current += 1;
    setStep({ kind: 'closed' });
    opener.current?.focus();
  };
  const look = async (typed: string) => {
    const address = parseFeedAddress(typed);
    if (address === undefined) return setStep({ kind: 'address', isBusy: false, refusal: { kind: 'no-address' } });
    asked.current += 1;
    const question = asked.current;
    setStep({ kind: 'address', isBusy: true });
    const finding = await onFindFeed(address);
    if (question !== asked.current) return;
    if (finding.kind === 'found') setStep({ kind: 'compare', found: finding, isBusy: false });
    else setStep({ kind: 'address', isBusy: false, refusal: finding });
  };
  const add = async (found: FoundFeed, name: string) => {
    setStep({ kind: 'compare', found, isBusy: true });
    const fault = await onAddFeed(found, name);
    if (fault === undefined) close();
    else setStep({ kind: 'compare', found, isBusy: false, fault });
  };
  return (
    <div class="opts">
      <div class="btns">
        <button
          type="button"
          class="btn"
          ref={opener}
          aria-expanded={step.kind !== 'closed'}
          onClick={() => (step.kind === 'closed' ? setStep({ kind: 'address', isBusy: false }) : close())}
        >
          {t('feeds.add')}
        </button>
      </div>
      {step.kind === 'address' && (
        <AddressStep now={now} isBusy={step.isBusy} refusal={step.refusal} onLook={(typed) => void look(typed)} onCancel={close} />
      )}
      {step.kind === 'compare' && (
        <CompareStep
          now={now}
          found={step.found}
          isBusy={step.isBusy}
          fault={step.fault}
          onAdd={(name) => void add(step.found, name)}
          onCancel={close}
        />
      )}
    </div>
  );
}
