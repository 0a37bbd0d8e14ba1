/** How long a card may be without a sign of loading, in milliseconds. */
export const SIGN_AFTER_MS = 150;
/** How long a reader waits at most, in milliseconds. */
export const GIVE_UP_AFTER_MS = 2000;

/** How loading stands. */
export type Loading<Value> = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly value: Value };

/**
 * Follows something being loaded: `loading` when it takes its time, then once `ready`, or `failed` when it fails or
 * takes too long. After that, and after the signal aborted, nothing more is told.
 */
export function followLoading<Value>(load: () => Promise<Value>, tell: (loading: Loading<Value>) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const end = new AbortController();
  const finish = (loading: Loading<Value>) => {
    if (end.signal.aborted) return;
    end.abort();
    tell(loading);
  };
  const sign = setTimeout(() => tell({ kind: 'loading' }), SIGN_AFTER_MS);
  const giveUp = setTimeout(() => finish({ kind: 'failed' }), GIVE_UP_AFTER_MS);
  end.signal.addEventListener('abort', () => {
    clearTimeout(sign);
    clearTimeout(giveUp);
  });
  signal.addEventListener('abort', () => end.abort(), { once: true });
  load().then(
    (value) => finish({ kind: 'ready', value }),
    () => finish({ kind: 'failed' }),
  );
}
