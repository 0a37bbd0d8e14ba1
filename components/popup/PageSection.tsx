import type { ComponentChildren } from 'preact';
import { useOwnId } from '../parts/use-own-id.ts';

/** The props of PageSection. */
export interface PageSectionProps {
  readonly label: string;
  /** A few words at the other end of its line. */
  readonly note?: string;
  /** Of a note that explains a drawing, and so says nothing to who hears the page. */
  readonly isNoteSeenOnly?: boolean;
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}

/** One part of what there is for a page, under its heading. */
export function PageSection({ label, note, isNoteSeenOnly = false, busy = false, children }: PageSectionProps) {
  const id = useOwnId();
  return (
    <section class="sec" aria-labelledby={id} aria-busy={busy}>
      <div class="head">
        <h2 id={id}>{label}</h2>
        {note !== undefined && (
          <span class="t12 quiet" aria-hidden={isNoteSeenOnly}>
            {note}
          </span>
        )}
      </div>
      {children}
    </section>
  );
}
