import type { TimelineEvent } from '../../lib/domain/timeline.ts';
import { Entry } from './Entry.tsx';

/** The props of Entries. */
export interface EntriesProps {
  readonly events: readonly TimelineEvent[];
  readonly chosen: string | undefined;
  /** Another number goes to the chosen entry again. */
  readonly visit: number;
}

/** The events from the earliest to the latest. */
export function Entries({ events, chosen, visit }: EntriesProps) {
  return (
    <ol class="entries">
      {events.map((event) => (
        <Entry key={event.id} event={event} visit={event.id === chosen ? visit : undefined} />
      ))}
    </ol>
  );
}
