import { useEffect, useRef, useState } from 'preact/hooks';
import type { TimelineEvent } from '../../lib/domain/timeline.ts';
import { DateText, toReason } from '../parts/DateText.tsx';
import { useStrings } from '../strings.ts';
import { Sayings } from './Sayings.tsx';
import { ToldBy } from './ToldBy.tsx';

/** The props of Entry. */
export interface EntryProps {
  readonly event: TimelineEvent;
  /** Defined for the entry that is gone to; another number goes there again. */
  readonly visit: number | undefined;
}

/** One event: when, how that is known, and what each source says of it. */
export function Entry({ event, visit }: EntryProps) {
  const { t } = useStrings();
  const entry = useRef<HTMLLIElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [opened, setOpened] = useState(false);
  const chosen = visit !== undefined;
  useEffect(() => {
    if (!chosen) return;
    entry.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [chosen, visit]);
  const { date, name, quotes } = event;
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
        {quotes.length > 0 && (
          <details open={chosen} onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}>
            <summary>
              <span class="count">{t('part.said', { count: quotes.length })}</span> <ToldBy quotes={quotes} />
            </summary>
            {(opened || chosen) && <Sayings quotes={quotes} />}
          </details>
        )}
      </div>
    </li>
  );
}
