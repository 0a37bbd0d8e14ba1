// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { expect, it, vi } from 'vitest';
import type { Citation } from '../../lib/domain/citation.ts';
import type { RecordBody } from '../../lib/domain/record-page.ts';
import type { FoundBody } from '../../lib/domain/search.ts';
import type { Timeline } from '../../lib/domain/timeline.ts';
import { FiguresView } from '../figures/FiguresView.tsx';
import { DOLLARS, FULL_BRIEF, OTHER_QUOTE } from '../fixtures/briefs.ts';
import { AGREEMENTS, TIMELINE } from '../fixtures/charts.ts';
import { BODIES, toShown } from '../fixtures/found.ts';
import { RECORD_PAGE, SOURCE } from '../fixtures/panel.ts';
import { toDesk } from '../fixtures/pins.ts';
import { click, show } from '../fixtures/show.tsx';
import { LinkedFigures, LinkedQuotes } from '../panel/LinkedQuotes.tsx';
import { RecordArticle } from '../panel/RecordArticle.tsx';
import { SourcesView } from '../panel/SourcesView.tsx';
import { FigureLine } from '../parts/FigureLine.tsx';
import { QuoteBlock } from '../parts/QuoteBlock.tsx';
import { TopicRecords } from '../popup/TopicRecords.tsx';
import { ResultList } from '../search/ResultList.tsx';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { DeskProvider, RecordScope } from './Desk.tsx';

const FEED = 'f0123456789ab:';
const EDITION = { number: 7, date: '2026-11-21' };
const [EVENT] = TIMELINE.events.slice(1, 2);

const timeline: Timeline = {
  ...TIMELINE,
  events: [{ ...EVENT!, id: `${FEED}convention`, edition: EDITION, quotes: [OTHER_QUOTE] }],
};
const drawTimeline = () => <TimelineView timeline={timeline} chosen={`${FEED}convention`} visit={undefined} onOpen={() => {}} />;
const drawResult = (body: FoundBody) => {
  const shown = toShown([body], 'sample');
  const results = shown.results.map((result) => ({
    ...result,
    edition: EDITION,
    places: result.places.map((place) => ('id' in place ? { ...place, id: `${FEED}${place.id}` } : place)),
  }));
  return <ResultList shown={{ ...shown, results }} step={20} onMore={() => {}} />;
};
const drawScope = (record: ComponentChild) => (
  <RecordScope id={`${FEED}any`} edition={EDITION}>
    {record}
  </RecordScope>
);

const cite = (view: ComponentChild, name: string) => {
  const copy = vi.fn<(citation: Citation) => Promise<boolean>>(async () => true);
  click(show(<DeskProvider desk={{ pins: toDesk([]), copy }}>{view}</DeskProvider>), name);
  return copy.mock.calls[0]?.[0];
};
const toRecord = (body: RecordBody) =>
  drawScope(<RecordArticle page={{ ...RECORD_PAGE, body, quotes: [], figures: [] }} onExport={() => {}} />);

it.each([
  ['a list of quotes', () => drawScope(<LinkedQuotes quotes={[OTHER_QUOTE]} />)],
  ['the timeline', drawTimeline],
  ['a result of a search', () => drawResult({ kind: 'quotes', quotes: [OTHER_QUOTE] })],
  ['the record by itself', () => toRecord({ kind: 'quotes', quote: OTHER_QUOTE })],
])('the citation of a quote is the same from %s', (_, draw) => {
  const name = 'Copy this quote with its source';
  const citation = cite(drawScope(<QuoteBlock quote={OTHER_QUOTE} />), name);
  expect(citation?.text).toContain('edition 7');
  expect(cite(draw(), name)).toEqual(citation);
});

it.each([
  ['the records of a topic', () => drawScope(<TopicRecords brief={{ ...FULL_BRIEF, figures: [DOLLARS] }} />)],
  ['a list of figures', () => drawScope(<LinkedFigures figures={[DOLLARS]} />)],
  [
    'its lane on an axis',
    () => (
      <FiguresView
        measures={[{ ...AGREEMENTS, id: `${FEED}agreements`, edition: EDITION, figures: [DOLLARS] }]}
        chosen={`${FEED}agreements`}
        returned={false}
      />
    ),
  ],
  ['a result of a search', () => drawResult({ kind: 'figures', figure: DOLLARS })],
  ['the record by itself', () => toRecord({ kind: 'figures', figure: DOLLARS })],
])('the citation of a figure is the same from %s', (_, draw) => {
  const name = 'Copy this figure with its source';
  const citation = cite(drawScope(<FigureLine figure={DOLLARS} />), name);
  expect(citation?.text).toMatch(/^trade between Kazakhstan and Russia\n.*edition 7/su);
  expect(cite(draw(), name)).toEqual(citation);
});

it.each([
  ['an event of the timeline', drawTimeline, '.told > details > .acts', { kind: 'events', id: `${FEED}convention` }],
  [
    'a figure on its axis',
    () => (
      <FiguresView
        measures={[
          { ...AGREEMENTS, id: `${FEED}agreements`, figures: AGREEMENTS.figures.map((one) => ({ ...one, id: `${FEED}${one.id}` })) },
        ]}
        chosen={`${FEED}agreements`}
        returned={false}
      />
    ),
    '.lane',
    { kind: 'figures', id: `${FEED}agreements-2025` },
  ],
  [
    'a topic that was found',
    () => drawResult({ kind: 'topics', topic: FULL_BRIEF.topic }),
    '.results',
    { kind: 'topics', id: `${FEED}${FULL_BRIEF.topic.id}` },
  ],
  ['a source that was found', () => drawResult(BODIES.at(-1)!), '.results', { kind: 'sources', id: `${FEED}sample-source` }],
  [
    'a source',
    () => <SourcesView feeds={[{ prefix: FEED, edition: EDITION, sources: [SOURCE] }]} opened={undefined} onExport={() => {}} />,
    '.source',
    { kind: 'sources', id: `${FEED}sample-source` },
  ],
])('%s can be pinned', (_, draw, where, ref) => {
  const onPin = vi.fn();
  const view = show(<DeskProvider desk={{ pins: toDesk([], { onPin }), copy: async () => true }}>{draw()}</DeskProvider>);
  click([...view.querySelectorAll<HTMLElement>(where)].at(-1)!, 'Save to pins');
  expect(onPin).toHaveBeenCalledExactlyOnceWith(ref);
});
