// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { PinDesk } from '../../lib/domain/pin-desk.ts';
import { DOLLARS, FULL_BRIEF, OPPOSED, OTHER_QUOTE } from '../fixtures/briefs.ts';
import { NOTED, toDesk } from '../fixtures/pins.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { FeedPrefixContext } from '../panel/record-address.ts';
import { EventLine } from '../parts/EventLine.tsx';
import { FigureLine } from '../parts/FigureLine.tsx';
import { QuestionSection } from '../parts/Question.tsx';
import { QuoteBlock } from '../parts/QuoteBlock.tsx';
import { WordList } from '../parts/WordList.tsx';
import { CopyScope, DeskProvider } from './Desk.tsx';

const EDITION = { number: 1, date: '2026-11-20' };
const open = (over: Partial<PinDesk>, prefix = '', record = <QuoteBlock quote={OTHER_QUOTE} />) =>
  show(
    <DeskProvider desk={{ pins: toDesk([], over), copy: async () => true }}>
      <FeedPrefixContext.Provider value={prefix}>
        <CopyScope edition={EDITION}>{record}</CopyScope>
      </FeedPrefixContext.Provider>
    </DeskProvider>,
  );
const pinnedDesk = (over: Partial<PinDesk> = {}, note = '') => toDesk([{ ...NOTED, entry: { ...NOTED.entry, note } }], over);

describe('a record of a view', () => {
  it.each([
    ['quotes', <QuoteBlock quote={OTHER_QUOTE} />, 'Save to pins', 'other'],
    ['figures', <FigureLine figure={DOLLARS} />, 'Save to pins', 'trade'],
    ['questions', <QuestionSection question={OPPOSED} edition={EDITION} />, 'Save the question to pins', 'opposed'],
    ['events', <EventLine event={{ ...FULL_BRIEF.events[0]!, quotes: [] }} />, 'Save to pins', 'visit'],
    ['lexicon', <WordList words={FULL_BRIEF.words[0]!} topicName="" />, 'Save to pins', 'name'],
  ] as const)('can be pinned: %s', (kind, record, label, id) => {
    const onPin = vi.fn();
    click(open({ onPin }, '', record), label);
    expect(onPin).toHaveBeenCalledExactlyOnceWith({ kind, id });
  });

  it('is pinned under the id of its feed', () => {
    const onPin = vi.fn();
    click(open({ onPin }, 'f0123456789ab:'), 'Save to pins');
    expect(onPin).toHaveBeenCalledWith({ kind: 'quotes', id: 'f0123456789ab:other' });
  });

  it('has no button where nobody keeps pins, nor before it is known what is pinned', () => {
    expect(read(show(<QuoteBlock quote={OTHER_QUOTE} />))).not.toContain('pins');
    expect(show(<QuoteBlock quote={OTHER_QUOTE} />).querySelector('[aria-pressed]')).toBeNull();
    expect(open({ entries: undefined }).querySelector('[aria-pressed]')).toBeNull();
  });

  it('says that it is pinned, is removed by the same button, and takes a note', () => {
    const onRemove = vi.fn();
    const view = open(pinnedDesk({ onRemove }));
    const button = view.querySelector<HTMLElement>('[aria-label="Save to pins"]')!;
    expect(button.getAttribute('aria-pressed')).toBe('true');
    click(view, 'Write a note');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    click(view, 'Save to pins');
    expect(onRemove).toHaveBeenCalledWith({ kind: 'quotes', id: 'other' });
  });

  it('shows the note that it has', () => {
    expect(open(pinnedDesk({}, 'mine')).querySelector('textarea')?.value).toBe('mine');
  });

  it('offers the way back where a note went with the pin', () => {
    const onUndo = vi.fn();
    const removed = { ...NOTED.entry, kept: { feed: 'parallax', edition: EDITION, records: {} }, changes: [] };
    click(open({ removed, onUndo }), 'Undo');
    expect(onUndo).toHaveBeenCalled();
    expect(read(open({ removed: { ...removed, note: '' } }))).not.toContain('Undo');
  });

  it('says why it could not be pinned, and what to do', () => {
    const view = open({ fault: { key: 'quotes/other', fault: 'full' } });
    expect(read(view)).toContain('There is no room on this device. Free some space, then try again.');
  });

  it('can be copied with its source', () => {
    expect(open({}).querySelector('[aria-label="Copy this quote with its source"]')).not.toBeNull();
  });
});
