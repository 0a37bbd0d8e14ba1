import type { ComponentChildren } from 'preact';
import type { LoadState } from '../../lib/domain/load-state.ts';
import { Failed } from '../parts/Failed.tsx';
import { useStrings } from '../strings.ts';

/** The props of TabFrame. */
export interface TabFrameProps<Value> {
  /** What the tab is called. */
  readonly title: string;
  readonly state: LoadState<Value>;
  readonly onRetry: () => void;
  /** What it shows once that is there. */
  readonly children: (value: Value) => ComponentChildren;
}

/** A tab under its title: what it shows, that it is being read, or that it could not be read. */
export function TabFrame<Value>({ title, state, onRetry, children }: TabFrameProps<Value>) {
  const { t } = useStrings();
  return (
    <div class="view">
      <h1>{title}</h1>
      {state.kind === 'ready' && children(state.value)}
      {state.kind === 'loading' && (
        <p class="quiet" role="status">
          {t('chart.loading')}
        </p>
      )}
      {state.kind === 'failed' && <Failed text={t('chart.unread')} onRetry={onRetry} />}
    </div>
  );
}
