import type { TimelineEvent } from '../../lib/domain/timeline.ts';
import { Entry } from './Entry.tsx';

/** The props of Entries. */
export interface EntriesProps {
  readonly events: readonly TimelineEvent[];
  readonly chosen: string | undefined;
  /** Goes to the chosen entry, and there again with another number; undefined leaves the reader where he or she is. */
  readonly visit: number | undefined;
}

/** The events from the earliest to the latest. */
export function Entries({ events, chosen, visit }: EntriesProps) {
  return (
    <ol class="entries">
      {events.map((event) => (
        <Entry key={event.id} event={event} chosen={event.id === chosen} visit={event.id === chosen ? visit : undefined} />
      ))}
    </ol>
  );
}
