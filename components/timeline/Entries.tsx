import { useState } from 'preact/hooks';
import type { TimelineEvent } from '../../lib/domain/timeline.ts';
import { MoreButton } from '../panel/MoreButton.tsx';
import { useStrings } from '../strings.ts';
import { Entry } from './Entry.tsx';

/** The props of Entries. */
export interface EntriesProps {
  readonly events: readonly TimelineEvent[];
  readonly chosen: string | undefined;
  /** Goes to the chosen entry, and there again with another one; undefined leaves the reader where he or she is. */
  readonly visit: object | undefined;
}

/** How many are shown before the reader asks for more. */
const FIRST = 100;

/** The events from the earliest to the latest; more of them as the reader asks for them. */
export function Entries({ events, chosen, visit }: EntriesProps) {
  const { t } = useStrings();
  const [asked, setAsked] = useState(FIRST);
  const limit = Math.max(asked, events.findIndex(({ id }) => id === chosen) + 1);
  return (
    <>
      <ol class="entries">
        {events.slice(0, limit).map((event) => (
          <Entry key={event.id} event={event} chosen={event.id === chosen} visit={event.id === chosen ? visit : undefined} />
        ))}
      </ol>
      <MoreButton of={events.length} shown={limit} step={FIRST} words={(count) => t('timeline.more', { count })} onMore={setAsked} />
    </>
  );
}
