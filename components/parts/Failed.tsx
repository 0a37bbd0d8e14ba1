import { useStrings } from '../strings.ts';

/** Says what did not load and what that leaves unchanged, and offers to try again. */
export function Failed({ text, onRetry }: { readonly text: string; readonly onRetry: () => void }) {
  const { t } = useStrings();
  return (
    <>
      <p role="status">{text}</p>
      <p>
        <button type="button" class="btn" onClick={onRetry}>
          {t('action.retry')}
        </button>
      </p>
    </>
  );
}
