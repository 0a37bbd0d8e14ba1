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
import { choose, FEEDS, open, rowOf, section, textOf, toProps } from '../fixtures/open-updates.tsx';
import { click, read, show } from '../fixtures/show.tsx';
import { at, CLASSROOM, NOW, OFFICIAL, ON_PAPER, STEPS, WITHOUT_FEED, withFault } from '../fixtures/updates.ts';
import { FAULT_WORDS } from './fault-words.ts';
import { UpdatesView } from './UpdatesView.tsx';

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

  it('whose feed is off is not said to be in use, and nothing is asked of the reader', () => {
    const { view } = open({ feeds: [{ ...withFault('E_NET'), isOn: false, confirmedAt: at(2), isStale: true }, CLASSROOM] });
    expect(textOf(view, '.panelbox')).toContain('Edition 1, 20 Nov 2026Off. It is neither shown nor updated.');
    expect(textOf(view, '.panelbox')).not.toContain('In use');
    expect(view.querySelector('.states')).toBeNull();
    expect(textOf(view, 'main > [role=status]')).toBe('');
  });

  it('can be checked again by hand, but not twice at a time', () => {
    const { view, props } = open();
    click(view, 'Check now');
    expect(props.onCheckNow).toHaveBeenCalledOnce();
    const busy = open({ progress: STEPS[0] });
    click(busy.view, 'Check now');
    expect(busy.props.onCheckNow).not.toHaveBeenCalled();
  });

  it('says so where the check was broken off', async () => {
    const { view } = open({ onCheckNow: async () => 'failed' });
    await act(async () => click(view, 'Check now'));
    expect(textOf(view, '.fileline')).toBe('The check was broken off. What is in use stays. Check again.');
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

  it('says which edition stays in use, and for a wrong signature that the address is left out, where there is another', () => {
    expect(textOf(open({ feeds: [withFault('E_SIG')] }).view, '.state')).toBe(
      'Signature not acceptedWhat came was not used. This address is left out for 24 hours. Edition 1 stays in use.' +
        'Check again later, or open a file from someone you trust.feed.example, 21 Nov, 10:40',
    );
    const alone = { ...withFault('E_SIG'), mirrors: 1 };
    expect(textOf(open({ feeds: [alone] }).view, '.state')).not.toContain('24 hours');
  });

  it('that it has expired sends to the clock, and on if that is right', () => {
    expect(textOf(open({ feeds: [withFault('E_EXPIRED')] }).view, '.state')).toContain(
      'See whether the date and time of this device are right. If they are, ask the publisher of the feed, or open a newer file.',
    );
  });

  it('that it has expired is of the file, where a file was opened: another one may help', async () => {
    const { view } = open({ onOpenFile: async () => ({ kind: 'read', feed: OFFICIAL.id, outcome: { kind: 'kept', fault: 'E_EXPIRED' } }) });
    await choose(view, 'edition.zip');
    expect(textOf(view, '.fileline + .fileline')).toContain('Open another file, from someone you trust.');
  });

  it('of another feed stands with that feed', () => {
    const row = read(rowOf(open().view, 1));
    expect(row).toContain('7Б: тарихschool.example/corpusEdition 4, 12 Nov 2026. Confirmed 18 Nov, 09:05. Next check in 40 minutes.');
    expect(row).toContain('Not reached');
    expect(row).toContain('Edition 4 stays in use.');
  });

  it.each([
    ['the extension’s own feed', 0, { ...withFault('E_NET'), barredAddress: 'https://feed.example/parallax/' }, 'feed.example'],
    ['another feed', 1, { ...CLASSROOM, barredAddress: 'https://school.example/corpus/' }, 'school.example'],
  ] as const)('for lack of leave to load from the host of %s says so, and it can be given there', async (_, place, feed, host) => {
    const { view, props } = open({ feeds: place === 0 ? [feed] : [OFFICIAL, feed] });
    expect(textOf(view, '.state')).toContain(
      `Parallax may not load from ${host}.The browser does not let Parallax load from this host, so nothing new came.`,
    );
    expect(textOf(view, '.state')).not.toContain('Not reached');
    await act(async () => click(view, `Allow ${host}`));
    expect(props.onAllow.mock.calls).toEqual([[feed]]);
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement?.closest('.state')).toBeNull();
  });

  it('is over when the feed was confirmed after it', () => {
    const { view } = open({ feeds: [{ ...withFault('E_NET', { at: at(20) }), confirmedAt: at(21) }] });
    expect(view.querySelector('.state')).toBeNull();
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

  it('from a file says that a file is read', () => {
    const steps = [STEPS[0]!, STEPS[1]!, STEPS[3]!].map((progress) => stepsOf({ ...progress, isFromFile: true })[1]);
    expect(steps).toEqual(['File', '> Reading the file, 41 kB of 118 kB', 'Read, 118 kB, done']);
    const { view } = open({ progress: { ...STEPS[1]!, isFromFile: true } });
    expect(textOf(view, 'main > [role=status]')).toBe('Edition 2, 21 Nov 2026: reading the file');
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
        setFeeds([CLASSROOM, OFFICIAL, ON_PAPER]);
        return props.onMove(feed, way);
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

  it.each([
    ['switched', { onSwitch: async () => false }, (view: HTMLElement) => click(view, 'Use 7Б: тарих')],
    ['moved', { onMove: async () => false }, (view: HTMLElement) => click(view, 'Move 7Б: тарих up')],
    [
      'removed',
      { onRemove: async () => false },
      (view: HTMLElement) => {
        click(rowOf(view, 1), 'Remove 7Б: тарих');
        click(view.querySelector<HTMLElement>('.ask')!, 'Remove 7Б: тарих');
      },
    ],
  ] as const)(
    'that could not be %s is said to be as the list shows it, with what to do, until something is done',
    async (_, over, press) => {
      const { view } = open(over);
      press(view);
      await act(async () => {});
      expect(textOf(view, '.feeds ~ .fileline')).toBe(
        'Not carried out7Б: тарих: this change failed, or was made only in part. The list shows what holds now.' +
          'Try again. If it stays so, free some space or restart the browser.',
      );
      expect(rowOf(view, 1).querySelector<HTMLInputElement>('[role=switch]')?.checked).toBe(true);
      await act(async () => click(view, 'Use 读书会'));
      if (!('onSwitch' in over)) expect(textOf(view, '.feeds ~ .fileline')).toBe('');
    },
  );

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

it('data that could not be reset are said not to be, with what to do', async () => {
  const { view } = open({ onReset: async () => false });
  click(view, 'Reset the data');
  await act(async () => click(view, 'Delete downloaded editions'));
  expect(read(section(view, 'Data on this device')!)).toContain(
    'The data were not resetNot everything could be deleted, or the extension stopped before it was done.Close other windows',
  );
});

it('shows what lib/sync tells as it tells it', () => {
  const toProgress = (progress: SyncProgress): UpdateProgress => progress;
  // A page goes on with what is paused before it tells of it.
  const toOutcome = (outcome: Exclude<SyncOutcome, { kind: 'paused' }>): UpdateOutcome => outcome;
  const toRow = (entry: LedgerEntry): LedgerRow => entry;
  expect([toProgress, toOutcome, toRow]).toHaveLength(3); // that they compile is the test
  expect(UPDATE_STEPS).toEqual(SYNC_STEPS);
});
