import type { EventView } from '../../lib/domain/brief.ts';
import { DateText } from './DateText.tsx';

/** An event with its date, as one row of a list. */
export function EventLine({ event }: { readonly event: EventView }) {
  return (
    <p class="event">
      <DateText dated={event.date} />
      <span>{event.name}</span>
    </p>
  );
}
