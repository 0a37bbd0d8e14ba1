import type { EventView } from '../../lib/domain/brief.ts';
import { useStrings } from '../strings.ts';
import { DateText } from './DateText.tsx';
import { QuoteBlock } from './QuoteBlock.tsx';
import { RecordActions, RecordBelow } from './RecordActions.tsx';

/** An event with its date, as one row of a list; what sources say of it opens below its name. */
export function EventLine({ event }: { readonly event: EventView }) {
  return (
    <div class="event">
      <DateText dated={event.date} />
      <div>
        {event.quotes.length === 0 ? <span>{event.name}</span> : <Said event={event} />}
        <RecordActions kind="events" id={event.id} />
        <RecordBelow kind="events" id={event.id} />
      </div>
    </div>
  );
}

function Said({ event }: { readonly event: EventView }) {
  const { t } = useStrings();
  return (
    <details>
      <summary>
        {event.name} <span class="t12 quiet nowrap">{t('part.said', { count: event.quotes.length })}</span>
      </summary>
      <ul class="sayings">
        {event.quotes.map((quote) => (
          <li key={quote.id}>
            <QuoteBlock quote={quote} provenance />
          </li>
        ))}
      </ul>
    </details>
  );
}
