// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { listSavable, type Saving } from '../../lib/domain/saving.ts';
import { FAR_QUOTE, FULL_BRIEF, ONE_SIDED_BRIEF, OPPOSED } from '../fixtures/briefs.ts';
import { findTopics } from '../fixtures/find-topics.ts';
import { NOTHING_SAVED } from '../fixtures/saving.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { Card, type CardProps, type CardState } from './Card.tsx';

const mention = { surface: 'Tokayev’s', form: 'case' } as const;
const READY: CardState = { kind: 'ready', brief: FULL_BRIEF, mention };
const FIGURE_KEY = `figures/${FULL_BRIEF.figures[0]!.id}`;
const topicName = 'Collective Security Treaty Organization';

function open(
  state: CardState,
  pinned = false,
  more: Partial<Pick<CardProps, 'before' | 'isSheet' | 'size'>> & { readonly saving?: Partial<Saving> } = {},
) {
  const calls = {
    onPin: vi.fn(),
    onClose: vi.fn(),
    onOpenFull: vi.fn(),
    onRetry: vi.fn(),
    onTopic: vi.fn(),
    onBack: vi.fn(),
    onCopy: vi.fn(async () => true),
  };
  const presses = { onPin: vi.fn<Saving['onPin']>(), onRemove: vi.fn<Saving['onRemove']>(), onOpen: vi.fn() };
  const saving = { ...NOTHING_SAVED, ...more.saving, ...presses };
  const view = show(<Card state={state} pinned={pinned} isSheet={false} findTopics={findTopics} {...more} {...calls} saving={saving} />);
  return { view, calls, saving };
}

describe('a card with its brief', () => {
  it('is a dialog that does not block the page, named by its topic', () => {
    const dialog = open(READY).view.querySelector('[role=dialog]');
    expect(dialog?.hasAttribute('aria-modal')).toBe(false);
    const heading = dialog?.querySelector('h2');
    expect(dialog?.getAttribute('aria-labelledby')).toBe(heading?.id);
    expect([read(heading ?? null), heading?.getAttribute('tabindex')]).toEqual(['Kassym-Jomart Tokayev', '-1']);
  });

  it.each([
    ['base', 'On this page: “Tokayev’s”'],
    ['case', 'On this page: “Tokayev’s”, case form'],
    ['derived', 'On this page: “Tokayev’s”, derived form'],
  ] as const)('says which form the page has: %s', (form, line) => {
    expect(read(open({ ...READY, mention: { ...mention, form } }).view.querySelector('.form'))).toBe(line);
  });

  it.each([
    ['base', 'On this page: “Tokayev’s”, another spelling of “Tokayev”'],
    ['case', 'On this page: “Tokayev’s”, a case form of “Tokayev”'],
    ['possessive', 'On this page: “Tokayev’s”, a possessive form of “Tokayev”'],
    ['abbreviation', 'On this page: “Tokayev’s”, abbreviation'],
  ] as const)('says of which name that is one: %s', (form, line) => {
    const named = { ...mention, form, name: 'Tokayev' };
    expect(read(open({ ...READY, mention: named }).view.querySelector('.form'))).toBe(line);
  });

  it('says of a topic that a link led to nothing of the page', () => {
    expect(open({ kind: 'ready', brief: FULL_BRIEF }).view.querySelector('.form')).toBeNull();
  });

  it('leads on to the topics that it names: a speaker, those in its texts, and related ones; not to itself', () => {
    const brief = { ...FULL_BRIEF, questions: [{ ...OPPOSED, framings: [{ ...OPPOSED.framings[0]!, quotes: [FAR_QUOTE] }] }] };
    const names = (view: HTMLElement) => [...view.querySelectorAll('.link.name')].map(read);
    const related = ['Kazakhstan', 'Vladimir Putin', 'Collective Security Treaty Organization'];
    expect(names(open({ kind: 'ready', brief }).view)).toEqual(['Kazakhstan', 'Kazakhstan', ...related]);
    const elsewhere = { ...brief, topic: { ...brief.topic, id: 'csto' } };
    const { view, calls } = open({ kind: 'ready', brief: elsewhere });
    expect(names(view)).toEqual(['Kazakhstan', 'Kazakhstan', 'Tokayev', 'Tokayev', 'Kazakhstan', 'Vladimir Putin']);
    click(view, 'Vladimir Putin');
    expect(calls.onTopic).toHaveBeenCalledExactlyOnceWith({ id: 'putin', name: 'Vladimir Putin' });
  });

  it('offers every quote of it to be copied, and the figure', () => {
    const { view, calls } = open(READY);
    const quotes = view.querySelectorAll('.words');
    expect(view.querySelectorAll('[aria-label="Copy this quote with its source"]')).toHaveLength(quotes.length);
    click(view, 'Copy this quote with its source');
    expect(calls.onCopy).toHaveBeenCalledOnce();
    click(view, 'Copy this figure with its source');
    expect(calls.onCopy).toHaveBeenLastCalledWith(
      expect.objectContaining({ text: expect.stringContaining(FULL_BRIEF.figures[0]!.measure) }),
    );
  });

  it('offers every quote, figure and question of it to be saved, under the ids that are looked up', () => {
    const brief = { ...FULL_BRIEF, questions: [OPPOSED], feed: 'f0123456789ab' };
    const { view, saving } = open({ kind: 'ready', brief });
    const buttons = [...view.querySelectorAll<HTMLElement>('[aria-label="Save to pins"], .keep')];
    expect(buttons).toHaveLength(view.querySelectorAll('[aria-label^="Copy this"]').length + 1);
    for (const button of buttons) button.click();
    const keys = saving.onPin.mock.calls.map(([ref]) => `${ref.kind}/${ref.id}`);
    expect(keys).toContain(`questions/f0123456789ab:${OPPOSED.id}`);
    expect(keys.filter((key) => !listSavable(brief).includes(key))).toEqual([]);
    expect(new Set(keys).size).toBe(buttons.length);
  });

  it('says of what is saved that it is, and removes it by the same button', () => {
    const { view, saving } = open(READY, false, { saving: { entries: new Set([FIGURE_KEY]) } });
    const pressed = view.querySelectorAll<HTMLElement>('[aria-label="Save to pins"][aria-pressed="true"]');
    expect(pressed).toHaveLength(1);
    pressed[0]?.click();
    expect(saving.onRemove).toHaveBeenCalledExactlyOnceWith({ kind: 'figures', id: FULL_BRIEF.figures[0]!.id });
  });

  it.each([
    ['saved', 'Saved'],
    ['full', 'There is no room on this device. Free some space, then try again.'],
    ['silent', 'Parallax did not answer. Reload this page, then try again.'],
    ['private', 'What is pinned in a private window stays on this device when that window is closed.'],
  ] as const)('says at the record what came of it: %s', (word, said) => {
    const { view } = open(READY, false, { saving: { told: { key: FIGURE_KEY, word } } });
    const statuses = [...view.querySelectorAll('[role=status]')].filter((status) => read(status) !== '');
    expect(statuses.map(read)).toEqual([said]);
    expect(statuses[0]?.closest('.figure')).not.toBeNull();
  });

  it('leads to the pins where a note keeps one', () => {
    const { view, saving } = open(READY, false, { saving: { told: { key: FIGURE_KEY, word: 'noted' } } });
    click(view, 'Open the pins');
    expect(saving.onOpen).toHaveBeenCalledOnce();
  });

  it('goes back to the topic before, and can be moved', () => {
    const { view, calls } = open(READY, false, { before: 'Kazakhstan' });
    click(view, 'Back to Kazakhstan');
    expect(calls.onBack).toHaveBeenCalledOnce();
    click(view, 'Move this card: drag it, or press the arrow keys');
    expect(calls.onPin).toHaveBeenCalledWith(true);
  });

  it('as a sheet is only closed', () => {
    const { view } = open(READY, false, { isSheet: true });
    expect([...view.querySelectorAll('.tools button')].map((one) => one.getAttribute('aria-label'))).toEqual(['Close']);
  });

  it('as a sheet with more in it than it shows can be made larger, and smaller again', () => {
    const onResize = vi.fn();
    const toButton = (isLarge: boolean) =>
      open(READY, false, { isSheet: true, size: { isLarge, onResize } }).view.querySelector<HTMLElement>(
        '[aria-label="Enlarge this card"]',
      );
    expect([toButton(false), toButton(true)].map((button) => button?.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    toButton(false)?.click();
    toButton(true)?.click();
    expect(onResize.mock.calls).toEqual([[true], [false]]);
  });

  it('has its parts in the order of the design, with the first of its questions', () => {
    const headings = [...open(READY).view.querySelectorAll('h3')].map(read);
    expect(headings).toEqual([
      'Can Kazakhstan stay a partner of several powers at once?',
      'Quote',
      'Figure',
      'Other words for this',
      'Related topics',
    ]);
  });

  it('does not repeat a quote of the pair', () => {
    const words = [...open(READY).view.querySelectorAll('.words')].map(read);
    expect(new Set(words).size).toBe(words.length);
  });

  it('leaves a part without content out, its label too', () => {
    const headings = [...open({ kind: 'ready', brief: ONE_SIDED_BRIEF, mention }).view.querySelectorAll('h3')].map(read);
    expect(headings).toEqual(['What would the gas alliance be for?']);
  });

  it('names its edition and opens the full view', () => {
    const { view, calls } = open(READY);
    expect(read(view.querySelector('.foot span'))).toBe('Edition 1, 20 Nov 2026');
    click(view, 'Open the full view');
    expect(calls.onOpenFull).toHaveBeenCalledOnce();
  });

  it('can be pinned, unpinned and closed', () => {
    const { view, calls } = open(READY, true);
    expect(view.querySelector('[aria-label="Keep this card open"]')?.getAttribute('aria-pressed')).toBe('true');
    click(view, 'Keep this card open');
    click(view, 'Close');
    expect(calls.onPin).toHaveBeenCalledWith(false);
    expect(calls.onClose).toHaveBeenCalledOnce();
  });
});

describe('a card without its brief', () => {
  it('is busy and says so, with the topic already named', () => {
    const { view } = open({ kind: 'loading', topicName, mention });
    expect(view.querySelector('[role=dialog]')?.getAttribute('aria-busy')).toBe('true');
    expect(read(view.querySelector('[role=status]'))).toBe('Reading the corpus on this device');
    expect(read(view.querySelector('h2'))).toBe(topicName);
  });

  it('says what failed and what did not, and tries again', () => {
    const { view, calls } = open({ kind: 'failed', topicName, mention });
    expect(read(view.querySelector('[role=status]'))).toBe(
      'This card did not load in two seconds. The corpus on this device is unchanged.',
    );
    click(view, 'Try again');
    expect(calls.onRetry).toHaveBeenCalledOnce();
  });
});
