// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { UI_LANGUAGES } from '../../lib/domain/language.ts';
import type { Completion } from '../../lib/domain/search.ts';
import { speak } from '../fixtures/catalogues.ts';
import { BODIES, NOTHING_FOUND, toShown } from '../fixtures/found.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { toFieldNames } from './field-words.ts';
import { Result } from './Result.tsx';
import { SearchView, type SearchViewProps } from './SearchView.tsx';

const COMPLETIONS: readonly Completion[] = [
  { field: 'speaker' },
  { field: 'speaker', value: 'Ada Lund' },
  { field: 'topic', value: 'Lund' },
];

function draw(changes: Partial<SearchViewProps> = {}) {
  const calls = {
    onText: vi.fn(),
    onEnter: vi.fn(),
    onChoose: vi.fn(),
    onRemove: vi.fn(),
    onRetry: vi.fn(),
    onMore: vi.fn(),
    onInstead: vi.fn(),
  };
  const props = {
    chips: [],
    text: '',
    completions: [],
    state: { kind: 'ready' as const, value: undefined },
    step: 20,
    offerNear: () => [],
    ...calls,
    ...changes,
  };
  const view = show(<SearchView {...props} />);
  const input = view.querySelector('input')!;
  const press = (key: string, isComposing = false) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing });
    void act(() => void input.dispatchEvent(event));
    return event;
  };
  const type = (text: string) =>
    void act(() => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  return { view, input, press, type, calls };
}

const active = (view: HTMLElement) => read(view.querySelector('[aria-selected="true"]'));
const status = (view: HTMLElement) => read(view.querySelector('[role=status]'));

describe('the field of a search', () => {
  it('opens its list when somebody types, and goes through it by arrows, round and back', () => {
    const { view, input, press, type, calls } = draw({ text: 'l', completions: COMPLETIONS });
    expect(input.getAttribute('aria-expanded')).toBe('false');
    type('lu');
    expect(calls.onText).toHaveBeenCalledWith('lu');
    expect(view.querySelectorAll('[role=option]')).toHaveLength(3);
    expect(input.getAttribute('aria-activedescendant')).toBeNull();
    press('ArrowDown');
    expect(active(view)).toBe('speaker: who says it');
    press('ArrowUp');
    expect(active(view)).toBe('topic: Lund');
    expect(document.getElementById(input.getAttribute('aria-activedescendant')!)?.textContent).toBe('topic: Lund');
    press('Enter');
    expect(calls.onChoose).toHaveBeenCalledWith({ field: 'topic', value: 'Lund' });
    expect([calls.onEnter.mock.calls.length, input.getAttribute('aria-expanded')]).toEqual([0, 'false']);
  });

  it('takes the text as done by Enter where nothing is chosen, and closes the list by Escape', () => {
    const { press, type, input, calls } = draw({ text: 'l', completions: COMPLETIONS });
    type('lu');
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(input.getAttribute('aria-expanded')).toBe('false');
    press('Enter');
    expect(calls.onEnter).toHaveBeenCalledOnce();
  });

  it('leaves keys to an input method that is at work', () => {
    const { press, type, calls } = draw({ text: 'l', completions: COMPLETIONS });
    type('lu');
    expect(press('ArrowDown', true).defaultPrevented).toBe(false);
    press('Enter', true);
    expect(calls.onEnter).not.toHaveBeenCalled();
  });

  it('takes the last chip away by Backspace before the text and any by its button, and keeps the focus in the text', () => {
    const chips = ['Ada', 'Ben'].map((value) => ({ kind: 'field' as const, field: 'speaker' as const, value }));
    const { view, input, press, calls } = draw({ chips, text: 'x' });
    input.setSelectionRange(1, 1);
    press('Backspace');
    expect(calls.onRemove).not.toHaveBeenCalled();
    input.setSelectionRange(0, 0);
    press('Backspace');
    expect(calls.onRemove).toHaveBeenLastCalledWith(1);
    click(view, 'Remove speaker: Ada');
    expect(calls.onRemove).toHaveBeenLastCalledWith(0);
    expect(document.activeElement).toBe(input);
  });

  it('offers the fields that are not used yet', () => {
    const { view, calls } = draw({ chips: [{ kind: 'field', field: 'speaker', value: 'Ada' }] });
    expect(read(view.querySelector('.hints'))).toBe('source:origin:topic:after:before:');
    click(view, 'topic:');
    expect(calls.onChoose).toHaveBeenCalledWith({ field: 'topic' });
  });
});

describe('what was found', () => {
  it('is counted, marked in the words of sources, and each result leads to its place', () => {
    const { view } = draw({ state: { kind: 'ready', value: toShown(BODIES, 'sample') } });
    expect(status(view)).toBe('2 statements in 3 renderings, 1 figure, 1 question, 1 event, 1 entry of words, 1 topic, 1 source');
    expect([...view.querySelectorAll('.kind')].map(read)).toEqual([
      'Statement, 2 renderings',
      'Statement',
      'Figure',
      'Question',
      'Event',
      'Words for one thing',
      'Topic',
      'Source',
    ]);
    expect([...view.querySelectorAll('.results > li')].every((one) => one.querySelector('a[href^="#/record/"]') !== null)).toBe(true);
    const marks = [...view.querySelectorAll('mark')];
    expect(marks.length).toBeGreaterThan(3);
    expect(new Set(marks.map((mark) => read(mark).toLowerCase()))).toEqual(new Set(['sample']));
    expect(view.querySelectorAll('.results .by').length).toBeGreaterThan(4);
  });

  it('is marked anew when something else is looked for, and nothing of the text is lost', () => {
    const quotes = BODIES.slice(1, 2);
    const before = read(draw({ state: { kind: 'ready', value: toShown(quotes, 'zzz') } }).view.querySelector('.words'));
    const { view } = draw({ state: { kind: 'ready', value: toShown(quotes, 'words') } });
    expect(read(view.querySelector('.words'))).toBe(before);
    expect(new Set([...view.querySelectorAll('mark')].map((mark) => read(mark).toLowerCase()))).toEqual(new Set(['words']));
  });

  it('says what is missing, and what to do', () => {
    expect(status(draw({ state: { kind: 'ready', value: NOTHING_FOUND } }).view)).toBe('Nothing was found. Try another word or spelling.');
    const narrowed = { ...NOTHING_FOUND, answer: { ...NOTHING_FOUND.answer, narrowed: true } };
    expect(status(draw({ state: { kind: 'ready', value: narrowed } }).view)).toBe(
      'Nothing was found. Remove a condition or try another spelling.',
    );
    const faults = [{ kind: 'bad-date' as const, field: 'after' as const, value: '2022-13' }];
    const value = { ...NOTHING_FOUND, answer: { ...NOTHING_FOUND.answer, faults } };
    expect(status(draw({ state: { kind: 'ready', value } }).view)).toMatch(/^“2022-13” is no date\./u);
    const { view, calls } = draw({ state: { kind: 'failed' } });
    click(view, 'Try again');
    expect(calls.onRetry).toHaveBeenCalledOnce();
  });

  it.each([
    [[], 'These have the most of them. 1 figure'],
    [['war', 'both shores'], 'These have the most of them; without: “war”, “both shores”. 1 figure'],
  ])('says that nothing has all words, and which of them nothing has: %j', (absent, words) => {
    const value = toShown(BODIES.slice(2, 3), 'sample', { absent });
    expect(status(draw({ state: { kind: 'ready', value } }).view)).toBe(`Nothing was found with all of these words. ${words}`);
  });

  it('offers the nearest names for one that nothing has, and takes the one that is chosen in its place', () => {
    const fault = { kind: 'unknown-name' as const, field: 'speaker' as const, value: 'Tokarew' };
    const value = { ...NOTHING_FOUND, answer: { ...NOTHING_FOUND.answer, faults: [fault] } };
    const { view, calls, input } = draw({ state: { kind: 'ready', value }, offerNear: () => ['Ada Lund'] });
    expect(status(view)).toBe('No speaker is called “Tokarew”. Change it or remove the condition.');
    click(view, 'Ada Lund');
    expect(calls.onInstead).toHaveBeenCalledWith(fault, 'Ada Lund');
    expect(document.activeElement).toBe(input);
  });

  it('says which condition does not count yet, also where the list lies over that and over what was found', () => {
    const unasked = { kind: 'field' as const, field: 'before' as const, value: '20' };
    const { view, type } = draw({ text: 'x', unasked, completions: COMPLETIONS, state: { kind: 'ready', value: NOTHING_FOUND } });
    const words = '“before:20” does not narrow the search yet. Finish it, or press Enter.';
    expect(view.textContent).toContain(words);
    type('x before:20');
    expect(read(view.querySelector('.completions > p'))).toBe(`${words} Nothing was found. Try another word or spelling.`);
  });

  it('comes in more on demand', () => {
    const { view, calls } = draw({ state: { kind: 'ready', value: toShown(BODIES, 'sample', { total: 15 }) } });
    click(view, 'Show 7 more');
    expect(calls.onMore).toHaveBeenCalledOnce();
  });
});

it.each(UI_LANGUAGES)('words of a source that stand for its number are shown once in %s, others above the number', (language) => {
  const [found] = toShown(BODIES, 'sample').results.filter(({ body }) => body.kind === 'figures');
  const view = show(<Result found={found!} toHits={() => []} />, speak(language));
  expect([...view.querySelectorAll('.words')].map(read)).toEqual(['nearly 30 billion dollars']);
});

it.each(UI_LANGUAGES)('names of fields can be typed in %s: one word of letters each, none twice', (language) => {
  const names = [...toFieldNames(speak(language).t).keys()];
  expect(names).toHaveLength(6);
  expect(names.filter((name) => !/^\p{L}+$/u.test(name) || name !== name.toLowerCase())).toEqual([]);
});
