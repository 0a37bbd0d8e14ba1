// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { FULL_BRIEF, ONE_SIDED_BRIEF } from '../fixtures/briefs.ts';
import { CARDLESS, CLOSED, EMPTY, FORBIDDEN, READ_IN_PART, READING, READY, SWITCHED_OFF, UNREAD, UNSUPPORTED } from '../fixtures/pages.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { Popup, type PopupProps } from './Popup.tsx';

function open(props: Partial<PopupProps> = {}) {
  const calls = { onChooseTopic: vi.fn(), onStep: vi.fn(), onToggleSite: vi.fn(), onOpenSettings: vi.fn(), onReload: vi.fn() };
  const view = show(
    <Popup
      page={READY}
      chosenId={null}
      brief={{ kind: 'none' }}
      mentionIndex={null}
      edition={{ number: 1, date: '2026-11-20' }}
      {...calls}
      {...props}
    />,
  );
  return { view, calls };
}
const CHOSEN = { chosenId: 'tokayev', brief: { kind: 'ready', brief: FULL_BRIEF }, mentionIndex: 2 } as const;

describe('states of the page', () => {
  it.each([
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
    ['not readable', UNSUPPORTED, 'Extensions cannot read this page.Open an article on a website to see its topics here.'],
    ['of a forbidden site', FORBIDDEN, "Parallax may not read this site.Allow it in the browser's settings for this extension."],
    ['closed', CLOSED, 'This tab has been closed.Open an article on a website to see its topics here.'],
    ['not read yet', UNREAD, 'This page has not been read yet.Reload it to let Parallax read it.'],
    ['switched off', SWITCHED_OFF, 'Marks are off on news.example.The switch above turns them on.'],
  ])('%s', (_, page, sentences) => {
    expect(read(open({ page }).view.querySelector('.notice'))).toBe(sentences);
  });

  it('reloads a page that was not read, and offers no switch on a page that cannot be', () => {
    const { view, calls } = open({ page: UNREAD });
    click(view, 'Reload the page');
    expect(calls.onReload).toHaveBeenCalledOnce();
    expect(open({ page: UNSUPPORTED }).view.querySelector('[role=switch]')).toBeNull();
  });

  it('switches the site and opens the settings', () => {
    const { view, calls } = open();
    click(view, 'Marks on news.example');
    click(view, 'Settings');
    expect(calls.onToggleSite).toHaveBeenCalledWith(false);
    expect(calls.onOpenSettings).toHaveBeenCalledOnce();
  });
});

describe('topics', () => {
  it('shows five and, on a click, the rest', () => {
    const { view } = open();
    const names = () => [...view.querySelectorAll('.topics button')].map(read);
    expect(names()).toHaveLength(5);
    expect(names()[0]).toBe('Kassym-Jomart Tokayev21 mentions, go to the first');
    click(view, '3 more topics');
    expect(names()).toHaveLength(8);
    expect(names()[7]).toBe('Moscow1 mention, go to it');
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
    expect(read(view.querySelector('.stepper p'))).toBe('Mention 3 of 21');
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
  it('has every kind of record, the first question open and the others in a line', () => {
    const { view } = open(CHOSEN);
    expect([...view.querySelectorAll('.chosen > .sec > h3')].map(read)).toEqual([
      'Questions',
      'Quotes',
      'Figures',
      'Events',
      'Other words for this',
    ]);
    expect([...view.querySelectorAll('.asked-more > summary')].map(read)).toContain('What does the declaration express?3 framings');
  });

  it('gives every quote and figure its provenance', () => {
    const { view } = open(CHOSEN);
    expect(view.querySelectorAll('.provenance')).toHaveLength(view.querySelectorAll('.by').length);
  });

  it('opens what sources say of an event, each with its place', () => {
    const { view } = open(CHOSEN);
    const [visit, declaration] = [...view.querySelectorAll('.event')];
    expect(read(visit?.querySelector('summary') ?? null)).toBe('Visit to Astana 2 quotes');
    expect(visit?.querySelectorAll('details > .sayings .words')).toHaveLength(2);
    expect(visit?.querySelectorAll('.sayings .provenance')).toHaveLength(2);
    expect(declaration?.querySelector('details')).toBeNull();
  });

  it('shows a quote that answers a question there only', () => {
    const { view } = open(CHOSEN);
    expect([...view.querySelectorAll('.records .words')].some((words) => read(words).startsWith('with the situation'))).toBe(false);
  });

  it('is shown with its records also where the page does not mention it, and then without steps', () => {
    const { view } = open({ ...CHOSEN, page: EMPTY });
    expect(read(view.querySelector('.chosen h2'))).toBe('Kassym-Jomart Tokayev');
    expect(read(view.querySelector('.chosen'))).toContain('In the corpus, not on this page.');
    expect(view.querySelector('.stepper')).toBeNull();
    expect(view.querySelector('.framing')).not.toBeNull();
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

it('names the edition, and says when it is read from the package', () => {
  expect(read(open(CHOSEN).view.querySelector('footer'))).toBe('Edition 1, 20 Nov 2026');
  expect(open(CHOSEN).view.querySelector('.note')).toBeNull();
  expect(read(open({ ...CHOSEN, brief: { kind: 'ready', brief: ONE_SIDED_BRIEF } }).view.querySelector('.note'))).toContain(
    'The database could not be opened here',
  );
});
