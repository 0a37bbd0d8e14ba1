import type { UiLanguage } from '../../lib/domain/language.ts';
import { toPanelHash } from '../../lib/domain/panel-route.ts';
import type { TimelineEvent } from '../../lib/domain/timeline.ts';
import type { DrawnEvent } from '../charts/draw-events.ts';
import { toDateWords } from '../parts/date-words.ts';

/** Events as they are drawn. Each leads to its entry, and tells a pointer its date and its name. */
export function toDrawnEvents(events: readonly TimelineEvent[], chosen: string | undefined, language: UiLanguage): DrawnEvent[] {
  return events.map((event) => ({
    span: event.span,
    inferred: event.date.inferred !== undefined,
    chosen: event.id === chosen,
    href: toPanelHash({ tab: 'timeline', id: event.id }),
    toTitle: () => `${toDateWords(event.date, language)}\n${event.name}`,
  }));
}
