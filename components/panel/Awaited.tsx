import type { ComponentChildren } from 'preact';
import type { LoadState } from '../../lib/domain/load-state.ts';
import { Failed } from '../parts/Failed.tsx';
import { useStrings } from '../strings.ts';

/** The props of Awaited. */
export interface AwaitedProps<Value> {
  readonly state: LoadState<Value>;
  readonly onRetry: () => void;
  readonly children: (value: Value) => ComponentChildren;
}

/** What is read from the corpus on this device: that it is being read, that this failed and can be tried again, or it. */
export function Awaited<Value>({ state, onRetry, children }: AwaitedProps<Value>) {
  const { t } = useStrings();
  if (state.kind === 'ready') return <>{children(state.value)}</>;
  if (state.kind === 'failed') return <Failed text={t('corpus.failed')} onRetry={onRetry} />;
  return (
    <p role="status" aria-busy="true" class="quiet">
      {t('corpus.reading')}
    </p>
  );
}
