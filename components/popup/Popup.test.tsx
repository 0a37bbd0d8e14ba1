// @vitest-environment happy-dom
import { describe, expect, it, type Mock, vi } from 'vitest';
import type { PageState } from '../../lib/domain/page-state.ts';
import { FULL_BRIEF } from '../fixtures/briefs.ts';
import { NOTHING_LEFT_OUT, ONE_SIDE_DIGEST } from '../fixtures/digests.ts';
import {
  CARDLESS,
  CLOSED,
  EMPTY,
  EMPTY_OF_WANTED,
  FAILED_READ,
  FORBIDDEN,
  FORBIDDEN_BY_CLICK,
  FORBIDDEN_UNCHOSEN,
  FORBIDDEN_UNNAMED,
  MANY_MENTIONS,
  OFF_EVERYWHERE,
  READ_IN_PART,
  READING,
  READY,
  SWITCHED_OFF,
  UNREAD,
  UNREAD_BY_CLICK,
  UNSUPPORTED,
} from '../fixtures/pages.ts';
import { NO_ACTIONS, POPUP } from '../fixtures/popup-props.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { Popup, type PopupProps } from './Popup.tsx';

function open(props: Partial<PopupProps> = {}) {
  const calls = Object.fromEntries(Object.keys(NO_ACTIONS).map((name) => [name, vi.fn()])) as {
    [name in keyof typeof NO_ACTIONS]: Mock<(...args: unknown[]) => void>;
  };
  const view = show(<Popup {...POPUP} actions={calls} {...props} />);
  return { view, calls };
}
const BRIEF = { kind: 'ready', brief: FULL_BRIEF } as const;
const CHOSEN = { chosenId: 'tokayev', brief: BRIEF, mentionIndex: 2 } as const;

const BY_CLICK = 'This page has not been read.Press Parallax’s button in the toolbar to read it.';

describe('states of the page', () => {
  it.each<[page: string, state: PageState, sentences: string]>([
    ['being read', READING, 'Reading this page'],
    [
      'that was read in part',
      READ_IN_PART,
      'This page was read in part.After 10,000 marks no more are made, and places that take marks off again are left as they are.',
    ],
    [
      'without topics in what was read of it',
      { ...EMPTY, limits: ['unread'] as const },
      'This page was read in part.After 10,000 marks no more are made, and places that take marks off again are left as they are.',
    ],
    ['that shows no cards', CARDLESS, 'On this kind of page marks open no card.What the corpus holds is here.'],
    ['without topics', EMPTY, 'Nothing on this page is in the corpus.Text that the page adds later is read too.'],
    [
      'without topics that are on',
      EMPTY_OF_WANTED,
      'Nothing on this page is in the corpus.Topics, languages and words that are off in the settings are left out.Text that the page adds later is read too.',
    ],
    ['not readable', UNSUPPORTED, 'Extensions cannot read this page.Paste its text in the panel.'],
    ['of a forbidden site', FORBIDDEN, 'Parallax may not read this site.Allow it here, and this page is read at once.'],
    [
      'of a site that the browser does not name, where chosen ones are read',
      FORBIDDEN_UNCHOSEN,
      'Parallax may not read this site.Press Parallax’s button in the toolbar to switch it on here.',
    ],
    ['that is read by a click only', UNREAD_BY_CLICK, BY_CLICK],
    ['of a forbidden site that is read by a click only', FORBIDDEN_BY_CLICK, BY_CLICK],
    ['that was open before, and is read by a click only', { ...UNREAD, everywhere: 'click' }, BY_CLICK],
    [
      'of a forbidden site while nothing is read anywhere',
      { ...FORBIDDEN, everywhere: 'off' },
      'Parallax is off everywhere. No page is read.',
    ],
    ['of a forbidden site that is switched off', { ...FORBIDDEN, marksOn: false }, 'Marks are off on news.example.'],
    ['that waits to be read, of a site that is switched off', { ...READING, marksOn: false }, 'Marks are off on news.example.'],
    ['closed', CLOSED, 'This tab has been closed.Open an article on a website to see its topics here.'],
    ['not read yet', UNREAD, 'This page has not been read yet.Reload it to let Parallax read it.'],
    [
      'of which some could not be read',
      FAILED_READ,
      'Some of this page could not be read.The rest of it is shown. Reload it to have it read anew.',
    ],
    ['while nothing is read anywhere', OFF_EVERYWHERE, 'Parallax is off everywhere. No page is read.'],
    ['switched off', SWITCHED_OFF, 'Marks are off on news.example.'],
  ])('%s', (_, page, sentences) => {
    expect(read(open({ page }).view.querySelector('.notice [role=status]'))).toBe(sentences);
  });

  it('says nothing of what is off where something else is shown', () => {
    expect(open({ page: { ...READY, limits: ['off'] } }).view.querySelector('.notice')).toBeNull();
  });

  it.each([UNREAD_BY_CLICK, FORBIDDEN_BY_CLICK, FORBIDDEN_UNCHOSEN])('offers nothing that would not read the page', (page) => {
    expect(open({ page }).view.querySelector('.notice button')).toBeNull();
  });

  it.each([
    ['that was not read', UNREAD, 'Reload the page', 'onReload', []],
    ['of which some could not be read', FAILED_READ, 'Reload the page', 'onReload', []],
    ['of a forbidden site', FORBIDDEN, 'Allow on this site', 'onAllow', []],
    ['of a forbidden site that has no name', FORBIDDEN_UNNAMED, 'Allow every site', 'onAllow', []],
    ['not readable', UNSUPPORTED, 'Open the side panel', 'onOpenPanel', [{ tab: 'page' }]],
    ['without topics', EMPTY, 'Search the corpus', 'onOpenPanel', [{ tab: 'search', query: '' }]],
    ['switched off', SWITCHED_OFF, 'Turn marks on here', 'onToggleSite', [true]],
    ['while nothing is read anywhere', OFF_EVERYWHERE, 'Turn it on', 'onTurnOn', []],
  ] as const)('offers what can be done about it here: %s', (_, page, label, action, args) => {
    const { view, calls } = open({ page });
    const notice = view.querySelector<HTMLElement>('.notice');
    click(notice ?? view, label);
    expect(calls[action].mock.calls.map((call) => call.slice(0, args.length))).toEqual([args]);
  });

  it('says that the corpus may be old, or is the one of the package, and where it is updated', () => {
    const now = Date.UTC(2026, 10, 22, 12);
    const stale = { isStale: true, confirmedAt: Date.UTC(2026, 10, 2, 12), now };
    const { view, calls } = open({ freshness: stale });
    expect(read(view.querySelector('.note'))).toBe('Not confirmed since 2 Nov. Check now or open a file');
    click(view, 'Check now or open a file');
    expect(calls.onOpenUpdates).toHaveBeenCalledOnce();
    expect(read(open({ isPackaged: true }).view.querySelector('.note'))).toContain('The database could not be opened here');
    expect(open().view.querySelector('.note')).toBeNull();
  });
});

describe('the header', () => {
  it('leads to search, panel and settings, and the footer to the updates', () => {
    const { view, calls } = open();
    for (const label of ['Search the corpus', 'Open the side panel', 'Settings', 'Edition 1, 20 Nov 2026']) click(view, label);
    expect(calls.onOpenPanel.mock.calls).toEqual([[{ tab: 'search', query: '' }], [{ tab: 'page' }]]);
    expect(calls.onOpenSettings).toHaveBeenCalledOnce();
    expect(calls.onOpenUpdates).toHaveBeenCalledOnce();
  });

  it('switches this site and all sites, and offers no switch of a page that cannot be read', () => {
    const { view, calls } = open();
    expect(read(view.querySelector('.all-sites > summary'))).toBe('Parallax is on everywhere');
    click(view, 'Marks on news.example');
    click(view, 'Parallax on all sites');
    expect(calls.onToggleSite).toHaveBeenCalledWith(false);
    expect(calls.onSwitchAll).toHaveBeenCalledWith(false);
    expect(read(open({ page: OFF_EVERYWHERE }).view.querySelector('header'))).not.toContain('Marks on');
    expect(read(open({ page: OFF_EVERYWHERE }).view.querySelector('.all-sites > summary'))).toBe('Parallax is off everywhere');
    expect(read(open({ page: UNSUPPORTED }).view.querySelector('header'))).not.toContain('Marks on');
  });

  it('says how marks look, and changes it', () => {
    const { view, calls } = open({ look: 'tint' });
    expect([...view.querySelectorAll<HTMLInputElement>('.mark-looks input')].map(({ checked }) => checked)).toEqual([false, true, false]);
    click(view, 'Underline');
    expect(calls.onPickLook).toHaveBeenCalledWith('underline');
  });
});

describe('topics', () => {
  it('shows five and, on a click, the rest', () => {
    const { view } = open();
    const names = () => [...view.querySelectorAll('.topics button')].map(read);
    expect(names()).toHaveLength(5);
    expect(names()[0]).toBe('Kassym-Jomart Tokayev21 mentions, go to the first');
    click(view, 'All 8 topics');
    expect(names()).toHaveLength(8);
    expect(names()[7]).toBe('Moscow1 mention, go to it');
  });

  it('writes counts as they are written everywhere', () => {
    const { view } = open({ ...CHOSEN, page: MANY_MENTIONS, mentionIndex: null });
    expect(read(view.querySelector('.topics .n'))).toBe('4,000 mentions, go to the first');
    expect(read(view.querySelector('.stepper p'))).toBe('4,000 mentions');
  });

  it('keeps the row of the chosen topic among the few', () => {
    const { view } = open({ ...CHOSEN, chosenId: 'topic-7' });
    const names = () => [...view.querySelectorAll('.topics button > :first-child')].map(read);
    expect(names()).toEqual(['Kassym-Jomart Tokayev', 'Russia', 'Vladimir Putin', 'Kazakhstan', 'Declaration of 28 November', 'Moscow']);
    click(view, 'All 8 topics');
    expect(names()).toHaveLength(8);
    click(view, 'Show fewer');
    expect(names()).toContain('Moscow');
  });

  it('draws a tick for every mention', () => {
    expect(open().view.querySelector('.spark path')?.getAttribute('d')?.match(/M/gu)).toHaveLength(21);
  });

  it('tells which topic was chosen and marks it', () => {
    const { view, calls } = open(CHOSEN);
    click(view, 'Russia17 mentions, go to the first');
    expect(calls.onChooseTopic).toHaveBeenCalledWith('topic-1');
    expect([...view.querySelectorAll('[aria-current=true]')].map(read)).toEqual(['Kassym-Jomart Tokayev21 mentions, go to the first']);
  });

  it('goes through the mentions', () => {
    const { view, calls } = open(CHOSEN);
    expect(read(view.querySelector('.stepper p'))).toBe('Mention 3 of 21 of this topic');
    click(view, 'Previous mention');
    click(view, 'Next mention');
    expect(calls.onStep.mock.calls).toEqual([
      ['tokayev', -1],
      ['tokayev', 1],
    ]);
    expect(read(open({ ...CHOSEN, mentionIndex: null }).view.querySelector('.stepper p'))).toBe('21 mentions');
  });
});

describe('the chosen topic', () => {
  it('says what it is, and leads to its records where there is more room', () => {
    const { view, calls } = open(CHOSEN);
    expect(read(view.querySelector('.chosen'))).toContain('President of Kazakhstan.');
    expect(view.querySelector('.chosen .sec')).toBeNull();
    click(view, 'Quotes, figures and events on this topic');
    expect(calls.onOpenPanel).toHaveBeenCalledWith({ tab: 'page', id: 'tokayev' });
  });

  it('is shown also where the page does not mention it, and then without steps', () => {
    const { view } = open({ ...CHOSEN, page: EMPTY });
    expect(read(view.querySelector('.chosen h2'))).toBe('Kassym-Jomart Tokayev');
    expect(read(view.querySelector('.chosen'))).toContain('In the corpus, not on this page.');
    expect(view.querySelector('.stepper')).toBeNull();
    expect(read(open({ ...CHOSEN, page: READING }).view.querySelector('.chosen'))).not.toContain('not on this page');
  });

  it('says that it is loading, or that it failed, and tries again', () => {
    expect(read(open({ ...CHOSEN, brief: { kind: 'loading' } }).view.querySelector('.chosen'))).toContain(
      'Reading the corpus on this device',
    );
    const { view, calls } = open({ ...CHOSEN, brief: { kind: 'failed' } });
    expect(read(view.querySelector('.chosen'))).toContain('This topic did not load.');
    click(view, 'Try again');
    expect(calls.onChooseTopic).toHaveBeenCalledWith('tokayev');
  });
});

describe('the questions that the page touches', () => {
  it('are the first with its framings side by side and the others in a line each that opens in place', () => {
    const { view } = open();
    expect(read(view.querySelector('.question > h3'))).toBe('Can Kazakhstan stay a partner of several powers at once?');
    expect([...view.querySelectorAll('.asked-more > summary')].map(read)).toEqual([
      'What does the declaration express?3 framings',
      'How is a quote set that is longer than its column?2 framings',
      'What would the gas alliance be for?1 framing',
    ]);
    expect(view.querySelectorAll('.asked-more .framing').length).toBe(6);
  });

  it('load, or fail and are asked for anew', () => {
    expect(read(open({ digest: { kind: 'loading' } }).view.querySelector('.body'))).toContain('Reading the corpus on this device');
    const { view, calls } = open({ digest: { kind: 'failed' } });
    expect(read(view.querySelector('.body'))).toContain('The questions did not load.');
    click(view, 'Try again');
    expect(calls.onRetry).toHaveBeenCalledOnce();
  });

  it('are not spoken of where there are none', () => {
    expect(read(open({ digest: { kind: 'none' } }).view)).not.toContain('Questions this page touches');
    expect(read(open({ digest: { kind: 'ready', digest: { questions: [], leftOut: [] } } }).view)).not.toContain(
      'Questions this page touches',
    );
  });
});

describe('what the page leaves out', () => {
  it('stands by the place of the publishers, each answer with its question, words and attribution', () => {
    const { view } = open();
    expect([...view.querySelectorAll('.place > h3')].map(read)).toEqual([
      'UZ Uzbekistan, inferred',
      'CN China, inferred',
      '– Origin not established',
    ]);
    const first = read(view.querySelector('.place .absent li'));
    expect(first).toContain('Can Kazakhstan stay a partner of several powers at once?Answer: It can, and does');
    expect(first).toContain('Kazakhstan has become truly expert at balancing');
    expect(first).toContain('Daryo');
  });

  it('shows one answer of a place at first, and on a click the others', () => {
    const { view } = open();
    expect(view.querySelectorAll('.place li')).toHaveLength(3);
    click(view, '1 more answer');
    expect(view.querySelectorAll('.place li')).toHaveLength(4);
  });

  it('is said to be nothing where it is nothing, and not spoken of where no sources oppose each other', () => {
    expect(read(open({ digest: NOTHING_LEFT_OUT }).view)).toContain(
      'Of every answer to these questions, this page has words or names the speaker.',
    );
    expect(read(open({ digest: ONE_SIDE_DIGEST }).view)).not.toContain('In the corpus, not on this page');
  });
});

it('names the edition', () => {
  expect(read(open().view.querySelector('footer'))).toBe('Edition 1, 20 Nov 2026');
  expect(read(open({ edition: undefined, page: READY }).view.querySelector('footer'))).toBe('');
});
