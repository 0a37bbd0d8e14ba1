// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { FeedStatus } from '../../lib/domain/feed-status.ts';
import { UI_LANGUAGES } from '../../lib/domain/language.ts';
import type { LedgerRow } from '../../lib/domain/ledger-row.ts';
import { UPDATE_STEPS, type UpdateOutcome, type UpdateProgress } from '../../lib/domain/update-progress.ts';
import { SYNC_FAULTS } from '../../lib/sync/fault.ts';
import { type LedgerEntry, SYNC_STEPS, type SyncOutcome, type SyncProgress } from '../../lib/sync/progress.ts';
import { speak } from '../fixtures/catalogues.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { at, CLASSROOM, LEDGER, NEWS, NOW, OFFICIAL, ON_PAPER, STEPS, WITHOUT_FEED, withFault } from '../fixtures/updates.ts';
import { FAULT_WORDS } from './fault-words.ts';
import { UpdatesView, type UpdatesViewProps } from './UpdatesView.tsx';

const FEEDS = [OFFICIAL, CLASSROOM, ON_PAPER];

function toProps() {
  return {
    feeds: FEEDS,
    progress: undefined,
    news: NEWS,
    ledger: LEDGER,
    now: NOW,
    onCheckNow: vi.fn<UpdatesViewProps['onCheckNow']>(async () => 'checked'),
    onCancel: vi.fn<UpdatesViewProps['onCancel']>(),
    onOpenFile: vi.fn<UpdatesViewProps['onOpenFile']>(async () => ({ kind: 'current' })),
    onSwitch: vi.fn<UpdatesViewProps['onSwitch']>(),
    onMove: vi.fn<UpdatesViewProps['onMove']>(),
    onRemove: vi.fn<UpdatesViewProps['onRemove']>(),
    onFindFeed: vi.fn<UpdatesViewProps['onFindFeed']>(async () => ({ kind: 'not-allowed', host: 'school.example' })),
    onAddFeed: vi.fn<UpdatesViewProps['onAddFeed']>(async () => undefined),
    onReset: vi.fn<UpdatesViewProps['onReset']>(),
    onSaveLedger: vi.fn<UpdatesViewProps['onSaveLedger']>(),
  };
}

function open(over: Partial<UpdatesViewProps> = {}, language = speak('en')) {
  const props = toProps();
  return { props, view: show(<UpdatesView {...props} {...over} />, language) };
}

const textOf = (view: HTMLElement, selector: string) => read(view.querySelector(selector));
const rowOf = (view: HTMLElement, place: number) => view.querySelectorAll<HTMLElement>('.feeds > li')[place]!;
const section = (view: HTMLElement, title: string) =>
  [...view.querySelectorAll<HTMLElement>('section')].find((each) => read(each.querySelector('h2')) === title);

describe('the edition in use', () => {
  it('is named with its sources and when it was last confirmed', () => {
    const { view } = open();
    expect(textOf(view, '.panelbox')).toContain(
      'Edition 1, 20 Nov 2026In use. 5 sources, complete on this device. Confirmed today, 09:12.',
    );
  });

  it.each([
    [{ confirmedAt: at(20, 18, 40) }, 'Confirmed yesterday, 18:40.'],
    [{ confirmedAt: at(18, 9, 5) }, 'Confirmed 18 Nov, 09:05.'],
    [{ confirmedAt: new Date(2025, 10, 18, 9, 5).getTime() }, 'Confirmed 18 Nov 2025, 09:05.'],
    [{ confirmedAt: undefined }, 'Not confirmed yet.'],
    [{ readFrom: 'package' }, 'It came with the extension.'],
  ] as const)('with %o says: %s', (over, words) => {
    expect(textOf(open({ feeds: [{ ...OFFICIAL, ...over }] }).view, '.panelbox')).toContain(words);
  });

  it('that may not be the newest is said to be so, with what to do', () => {
    const { view } = open({ feeds: [{ ...OFFICIAL, confirmedAt: at(2, 8, 0), isStale: true }] });
    expect(textOf(view, '.states')).toBe(
      'Not confirmed since 2 NovEdition 1 may not be the newest.Check now, or open a file from someone you trust.',
    );
  });

  it('of an extension built without a feed is the packaged one, and nothing can be checked', () => {
    const { view } = open({ feeds: [WITHOUT_FEED] });
    expect(textOf(view, '.states')).toContain('This extension was built without a feed. The edition that came with it is in use.');
    expect(() => click(view, 'Check now')).toThrow();
    expect(read(view)).not.toContain('Not confirmed');
  });

  it('can be checked again by hand, but not twice at a time', () => {
    const { view, props } = open();
    click(view, 'Check now');
    expect(props.onCheckNow).toHaveBeenCalledOnce();
    const busy = open({ progress: STEPS[0] });
    click(busy.view, 'Check now');
    expect(busy.props.onCheckNow).not.toHaveBeenCalled();
  });

  it('says so where it was checked a moment ago', async () => {
    const { view } = open({ onCheckNow: async () => 'too-soon' });
    click(view, 'Check now');
    await vi.waitFor(() => expect(textOf(view, '.fileline')).toBe('Checked a moment ago. It can be checked again in a few seconds.'));
  });
});

describe('a fault', () => {
  it('of every kind has its words', () => {
    expect(Object.keys(FAULT_WORDS)).toEqual(SYNC_FAULTS);
  });

  it.each(UI_LANGUAGES)('is in %s a title, a sentence and a next step, different from every other', (language) => {
    const said = SYNC_FAULTS.map((code) => {
      const note = open({ feeds: [withFault(code)] }, speak(language)).view.querySelector('.state');
      return [...(note?.children ?? [])].map(read);
    });
    for (const words of said) {
      expect(words).toHaveLength(4);
      expect(words.every((line) => line.length > 1)).toBe(true);
    }
    expect(new Set(said.map(([title]) => title)).size).toBe(SYNC_FAULTS.length);
    expect(new Set(said.map(([, text]) => text)).size).toBe(SYNC_FAULTS.length);
  });

  it('says which edition stays in use, and for a wrong signature that the host is left out', () => {
    expect(textOf(open({ feeds: [withFault('E_SIG')] }).view, '.state')).toBe(
      'Signature not acceptedWhat came was not used. This address is left out for 24 hours. Edition 1 stays in use.' +
        'Check again later, or open a file from someone you trust.feed.example, 21 Nov, 10:40',
    );
  });

  it('of another feed stands with that feed', () => {
    const row = read(rowOf(open().view, 1));
    expect(row).toContain('7Б: тарихschool.example/corpusEdition 4, 12 Nov 2026. Confirmed 18 Nov, 09:05. Next check in 40 minutes.');
    expect(row).toContain('Not reached');
    expect(row).toContain('Edition 4 stays in use.');
  });

  it('is over when the feed was confirmed after it', () => {
    const { view } = open({ feeds: [{ ...withFault('E_NET', { at: at(20) }), confirmedAt: at(21) }] });
    expect(view.querySelector('.state')).toBeNull();
  });
});

describe('a file', () => {
  const choose = async (view: HTMLElement, name: string) => {
    const input = view.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [new File(['x'], name)], configurable: true });
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  };

  it.each([
    [{ kind: 'updated', to: { number: 2, date: '2026-11-21' } }, 'Edition 2, 21 Nov 2026 from the file is in use.'],
    [{ kind: 'current' }, 'This file holds nothing newer. Edition 1 stays in use.'],
    [{ kind: 'kept', fault: 'E_PARSE' }, 'Not an update'],
  ] as const)('that was read as %o: %s', async (outcome: UpdateOutcome, words) => {
    const onOpenFile = vi.fn<UpdatesViewProps['onOpenFile']>(async () => outcome);
    const { view } = open({ onOpenFile });
    await choose(view, 'edition.zip');
    expect(onOpenFile.mock.calls[0]?.[0].name).toBe('edition.zip');
    expect(textOf(view, '.fileline')).toContain(words);
  });

  it('that was not used is said to be from a file, and no host is left out', async () => {
    const { view } = open({ onOpenFile: async () => ({ kind: 'kept', fault: 'E_SIG' }) });
    await choose(view, 'edition.zip');
    expect(textOf(view, '.fileline')).toContain('From a file, 21 Nov, 10:41');
    expect(textOf(view, '.fileline')).toContain('Open another file, from someone you trust.');
    expect(textOf(view, '.fileline')).not.toContain('24 hours');
  });
});

describe('an update on its way', () => {
  const stepsOf = (progress: UpdateProgress) =>
    [...open({ progress }).view.querySelectorAll('.steps li')].map(
      (each) => `${each.getAttribute('aria-current') === 'step' ? '> ' : ''}${read(each)}`,
    );

  it.each([
    [STEPS[0], ['> Looking', 'Download', 'Signature', 'Records', 'In use']],
    [STEPS[1], ['Found, done', '> Downloading, 41 kB of 118 kB', 'Signature', 'Records', 'In use']],
    [STEPS[3], ['Found, done', 'Downloaded, 118 kB, done', 'Signature, done', '> Records, 700 of 1,260', 'In use']],
    [STEPS[4], ['Found, done', 'Downloaded, 118 kB, done', 'Signature, done', 'Records, 1,260, done', '> In use']],
  ])('shows its five steps: %o', (progress, words) => {
    expect(stepsOf(progress!)).toEqual(words);
  });

  it('says a step once and not with every byte', () => {
    const [, downloading] = STEPS;
    const spoken = (bytes: number) => textOf(open({ progress: { ...downloading!, bytes } }).view, 'main > [role=status]');
    expect(spoken(1)).toBe('Edition 2, 21 Nov 2026: downloading');
    expect(spoken(90_000)).toBe(spoken(1));
  });

  it('goes forward with every step, and is full at none before the last', () => {
    const values = STEPS.map((progress) => open({ progress }).view.querySelector('progress')!.value);
    expect(values).toEqual(values.toSorted((one, other) => one - other));
    expect(Math.max(...values)).toBeLessThan(1);
  });

  it('leaves the edition in use as it is until it is complete, and can be stopped', () => {
    const { view, props } = open({ progress: STEPS[1] });
    expect(read(section(view, 'In progress')!)).toContain('Edition 1 stays in use until every step is complete.');
    click(view, 'Stop');
    expect(props.onCancel).toHaveBeenCalledOnce();
  });

  it('leaves whoever stood on "Stop" at "Check now" when it ends', () => {
    const props = toProps();
    let end = () => {};
    function Ending() {
      const [progress, setProgress] = useState(STEPS[4]);
      end = () => setProgress(undefined);
      return <UpdatesView {...props} progress={progress} />;
    }
    const view = show(<Ending />);
    [...view.querySelectorAll('button')].find((button) => read(button) === 'Stop')!.focus();
    void act(() => end());
    expect(read(document.activeElement)).toBe('Check now');
  });

  it('names the feed when it is not that of the extension', () => {
    const { view } = open({ progress: { ...STEPS[1]!, feed: CLASSROOM.id } });
    expect(read(section(view, 'In progress')!)).toContain('7Б: тарих');
    expect(read(section(view, 'In progress')!)).toContain('Edition 4 stays in use');
  });

  it('says at its end what is in use', () => {
    const after: FeedStatus = { ...OFFICIAL, edition: { number: 2, date: '2026-11-21' }, confirmedAt: NOW };
    expect(textOf(open({ feeds: [after] }).view, 'main > [role=status]')).toBe('Edition 2, 21 Nov 2026. Confirmed today, 10:41.');
    expect(textOf(open({ feeds: [withFault('E_TIMEOUT')] }).view, 'main > [role=status]')).toBe('Edition 1, 20 Nov 2026. Too slow');
  });
});

describe('what changed', () => {
  it('is counted, and what was corrected or withdrawn is told with its reason', () => {
    const words = read(section(open().view, 'What changed')!);
    expect(words).toContain('Edition 2, 21 Nov 2026, after edition 1Added: 1 source, 14 quotes, 2 topics');
    expect(words).toContain('CorrectedQuote «Мы работаем над этимReason: One letter was read wrongly.');
    expect(words).toContain('WithdrawnMeasure gas-transit-2022Reason: It was counted twice.');
    expect(words).toContain('Edition 4, 12 Nov 20267Б: тарихAdded: 3 questionsNothing was corrected or withdrawn.');
  });

  it('is nothing before the first update', () => {
    expect(read(section(open({ news: [] }).view, 'What changed')!)).toContain('No edition has come since the extension was installed.');
  });
});

describe('a feed', () => {
  it('is switched', () => {
    const { view, props } = open();
    click(view, 'Use 7Б: тарих');
    click(view, 'Use 读书会');
    expect(props.onSwitch.mock.calls).toEqual([
      [CLASSROOM, false],
      [ON_PAPER, true],
    ]);
    expect(read(rowOf(view, 2))).toContain('Off. It is neither shown nor updated.');
  });

  it('is moved, keeps the focus, and its place is told', () => {
    const props = toProps();
    function Moving() {
      const [feeds, setFeeds] = useState(FEEDS);
      const move = (feed: FeedStatus, way: 'up' | 'down') => {
        props.onMove(feed, way);
        setFeeds([CLASSROOM, OFFICIAL, ON_PAPER]);
      };
      return <UpdatesView {...props} feeds={feeds} onMove={move} />;
    }
    const view = show(<Moving />);
    expect(() => click(view, 'Move Parallax corpus up')).toThrow();
    expect(() => click(view, 'Move 读书会 down')).toThrow();
    click(view, 'Move 7Б: тарих up');
    expect(props.onMove.mock.calls).toEqual([[CLASSROOM, 'up']]);
    expect(textOf(view, '.feeds ~ [role=status]')).toBe('7Б: тарих: place 1 of 3');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move 7Б: тарих down');
  });

  it('is removed only after what goes was named', () => {
    const { view, props } = open();
    expect(() => click(view, 'Remove Parallax corpus')).toThrow();
    click(rowOf(view, 1), 'Remove 7Б: тарих');
    expect(props.onRemove).not.toHaveBeenCalled();
    const ask = view.querySelector<HTMLElement>('.ask')!;
    expect(document.activeElement).toBe(ask);
    expect(read(ask)).toContain('Remove 7Б: тарих?Edition 4, 12 Nov 2026 and its records (210) are deleted from this device.');
    void act(() => void ask.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(view.querySelector('.ask')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove 7Б: тарих');
    click(rowOf(view, 1), 'Remove 7Б: тарих');
    click(view.querySelector<HTMLElement>('.ask')!, 'Remove 7Б: тарих');
    expect(props.onRemove.mock.calls).toEqual([[CLASSROOM]]);
    expect(read(document.activeElement)).toBe('Feeds');
  });

  it('shows the fingerprint of its root in groups', () => {
    expect(textOf(rowOf(open().view, 1), '.fingerprint')).toMatch(/^(?:[\da-f]{4} ){16}$/u);
  });
});

it('the data are reset only after what goes was named', () => {
  const { view, props } = open();
  click(view, 'Reset the data');
  expect(props.onReset).not.toHaveBeenCalled();
  expect(textOf(view, '.ask')).toContain('Every downloaded edition is deleted from this device.');
  click(view, 'Delete downloaded editions');
  expect(props.onReset).toHaveBeenCalledOnce();
  expect(read(document.activeElement)).toBe('Reset the data');
});

it('shows what lib/sync tells as it tells it', () => {
  const toProgress = (progress: SyncProgress): UpdateProgress => progress;
  // A page goes on with what is paused before it tells of it.
  const toOutcome = (outcome: Exclude<SyncOutcome, { kind: 'paused' }>): UpdateOutcome => outcome;
  const toRow = (entry: LedgerEntry): LedgerRow => entry;
  expect([toProgress, toOutcome, toRow]).toHaveLength(3); // that they compile is the test
  expect(UPDATE_STEPS).toEqual(SYNC_STEPS);
});
