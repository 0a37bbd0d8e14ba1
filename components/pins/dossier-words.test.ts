import { expect, it } from 'vitest';
import type { QuoteView } from '../../lib/domain/brief.ts';
import type { PinView } from '../../lib/domain/pin-view.ts';
import { FULL_BRIEF, OPPOSED, SHORT_QUOTE } from '../fixtures/briefs.ts';
import { readCatalogue } from '../fixtures/catalogues.ts';
import { NOTED } from '../fixtures/pins.ts';
import { toStrings } from '../to-strings.ts';
import { toDossierWords } from './dossier-words.ts';

const QUOTE: QuoteView = { ...SHORT_QUOTE, note: '“He” stands for the speaker.' };

const notesOf = (kept: PinView['kept'], over: Partial<PinView> = {}) => {
  const { sections } = toDossierWords([{ ...NOTED, kept, ...over }], 0, toStrings(readCatalogue('en')));
  return sections.flatMap(({ passages }) => passages.map(({ note }) => note));
};

it('has the note of the corpus with every quote that has one: by itself, as it is now, in a question and at an event', () => {
  const line = '[Corpus note: “He” stands for the speaker.]';
  const now = { record: { kind: 'quotes', view: QUOTE } as const, edition: NOTED.edition };
  expect(notesOf({ kind: 'quotes', view: QUOTE }, { now })).toEqual([line, line]);
  const [framing] = OPPOSED.framings;
  const framings = [{ ...framing!, quotes: [QUOTE, { ...SHORT_QUOTE, note: undefined! }] }];
  expect(notesOf({ kind: 'questions', view: { ...OPPOSED, framings } })).toEqual([line, undefined]);
  expect(notesOf({ kind: 'events', view: { ...FULL_BRIEF.events[0]!, quotes: [QUOTE] } })).toEqual([line]);
});
