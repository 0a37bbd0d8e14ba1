import { useMemo, useState } from 'preact/hooks';
import { chooseEvents, type EventChoice, type Timeline, type TimelineEvent } from '../../lib/domain/timeline.ts';
import { useStrings } from '../strings.ts';
import { Entries } from './Entries.tsx';
import { EventFilter } from './EventFilter.tsx';
import { TimeDrawing } from './TimeDrawing.tsx';

/** The props of TimelineView. */
export interface TimelineViewProps {
  readonly timeline: Timeline;
  /** Id of the event whose entry is gone to. */
  readonly chosen: string | undefined;
  /** Another one each time the reader is led there; undefined where he or she came back, and stands as before. */
  readonly visit: object | undefined;
  /** Goes to the entry of an event. */
  readonly onOpen: (id: string) => void;
}

/** Events in time: drawn, and as a list that says all that is drawn and what each source says of them. */
export function TimelineView({ timeline, chosen, visit, onOpen }: TimelineViewProps) {
  const { t } = useStrings();
  const goal = timeline.events.find(({ id }) => id === chosen);
  const [choice, setChoice] = useChoice(goal);
  const shown = useMemo(() => chooseEvents(timeline.events, choice), [timeline, choice]);
  if (timeline.events.length === 0) return <p class="note">{t('timeline.none')}</p>;
  return (
    <>
      {chosen !== undefined && goal === undefined && <Unknown />}
      <EventFilter timeline={timeline} choice={choice} onChoose={setChoice} />
      <TimeDrawing
        key={`${choice.topic} ${choice.year}`}
        events={timeline.events}
        shown={shown}
        year={choice.year}
        chosen={goal?.id}
        onOpen={onOpen}
      />
      <p class="t13 soft" role="status">
        {t('timeline.count', { shown: shown.length, count: timeline.events.length })}
      </p>
      <Entries events={shown} chosen={goal?.id} visit={visit} />
    </>
  );
}

function Unknown() {
  const { t } = useStrings();
  return (
    <p class="note" role="status">
      {t('timeline.unknown')}
    </p>
  );
}

// An entry that a link leads to is shown, whatever was chosen before.
function useChoice(goal: TimelineEvent | undefined) {
  const [choice, setChoice] = useState<EventChoice>({});
  const [followed, setFollowed] = useState(goal?.id);
  if (followed !== goal?.id) {
    setFollowed(goal?.id);
    if (goal !== undefined && chooseEvents([goal], choice).length === 0) setChoice({});
  }
  return [choice, setChoice] as const;
}
