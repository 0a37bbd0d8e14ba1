/** The props of Notice. */
export interface NoticeProps {
  readonly sentences: readonly string[];
  /** What can be done about it here. */
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}

/** What is, then what to do: a sentence for each, and a button where it can be done here. */
export function Notice({ sentences, action }: NoticeProps) {
  return (
    <div class="notice">
      <div role="status">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {action && (
        <p>
          <button type="button" class="btn" onClick={action.onClick}>
            {action.label}
          </button>
        </p>
      )}
    </div>
  );
}
