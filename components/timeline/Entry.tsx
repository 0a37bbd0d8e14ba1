import { useEffect, useRef, useState } from 'preact/hooks';
import { toPanelHash } from '../../lib/domain/panel-route.ts';
import { toOwnId } from '../../lib/domain/pin.ts';
import type { TimelineEvent } from '../../lib/domain/timeline.ts';
import { DateText, toReason } from '../parts/DateText.tsx';
import { RecordActions, RecordBelow } from '../parts/RecordActions.tsx';
import { RecordScope } from '../pins/Desk.tsx';
import { useStrings } from '../strings.ts';
import { Sayings } from './Sayings.tsx';
import { ToldBy } from './ToldBy.tsx';

/** The props of Entry. */
export interface EntryProps {
  readonly event: TimelineEvent;
  /** A link leads to it. */
  readonly chosen: boolean;
  /** Defined for the entry that is gone to; another one goes there again. */
  readonly visit: object | undefined;
}

/** One event: when, how that is known, and what each source says of it. */
export function Entry({ event, chosen, visit }: EntryProps) {
  const { t } = useStrings();
  const entry = useRef<HTMLLIElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (visit === undefined) return;
    entry.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [visit]);
  const { date, name } = event;
  const reason = toReason(date, t);
  return (
    <li ref={entry} class={date.inferred ? 'inferred' : undefined} aria-current={chosen ? 'true' : undefined}>
      <p class="when">
        <DateText dated={date} />
      </p>
      <i class="dot" aria-hidden="true" />
      <div class="told">
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        {reason !== undefined && <p class="t12 quiet">{reason}</p>}
        <RecordScope id={event.id} edition={event.edition}>
          {event.quotes.length === 0 ? <ByItself id={event.id} /> : <Said event={event} open={chosen} />}
        </RecordScope>
      </div>
    </li>
  );
}

// Quotes are drawn once they are asked for: there are many more of them than events.
function Said({ event: { id, quotes }, open }: { readonly event: TimelineEvent; readonly open: boolean }) {
  const { t } = useStrings();
  const [opened, setOpened] = useState(false);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}>
      <summary>
        <span class="count">{t('part.said', { count: quotes.length })}</span> <ToldBy quotes={quotes} />
      </summary>
      {(opened || open) && (
        <>
          <Sayings quotes={quotes} />
          <ByItself id={id} />
        </>
      )}
    </details>
  );
}

function ByItself({ id }: { readonly id: string }) {
  const { t } = useStrings();
  const own = toOwnId({ id });
  return (
    <>
      <div class="acts">
        <a href={toPanelHash({ tab: 'record', kind: 'events', id })}>{t('timeline.byItself')}</a>
        <RecordActions kind="events" id={own} />
      </div>
      <RecordBelow kind="events" id={own} />
    </>
  );
}
