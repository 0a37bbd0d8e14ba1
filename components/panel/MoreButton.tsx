/** The props of MoreButton. */
export interface MoreButtonProps {
  /** How many there are of what is listed, and how many of them are shown. */
  readonly of: number;
  readonly shown: number;
  /** So many come at a time. */
  readonly step: number;
  /** The button's words, told how many it brings. */
  readonly words: (count: number) => string;
  /** Told how many are to be shown from now on. */
  readonly onMore: (shown: number) => void;
}

/** The way on in a list that is too long to be drawn at once; nothing where all of it is. */
export function MoreButton({ of, shown, step, words, onMore }: MoreButtonProps) {
  const more = Math.min(step, of - shown);
  if (more <= 0) return null;
  return (
    <p>
      <button type="button" class="btn" onClick={() => onMore(shown + step)}>
        {words(more)}
      </button>
    </p>
  );
}
