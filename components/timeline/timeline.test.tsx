// @vitest-environment happy-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../fixtures/catalogues.ts';
import { TIMELINE } from '../fixtures/charts.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { StringsContext } from '../strings.ts';
import { TimelineView } from './TimelineView.tsx';

const VISIT = {};
const open = (chosen?: string) => show(<TimelineView timeline={TIMELINE} chosen={chosen} visit={VISIT} onOpen={() => {}} />);
const toTexts = (view: Element, selector: string) => [...view.querySelectorAll(selector)].map(read);
const toWindow = (view: Element) => read(view.querySelector('.zoom [role=status]'));
const press = (view: Element, key: string) =>
  void act(() => {
    view.querySelector('.zoom button')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
const pick = (view: Element, at: number, value: string) =>
  void act(() => {
    const select = view.querySelectorAll('select')[at]!;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('the entries', () => {
  it('say when each event was, how that is known and whose sources speak of it', () => {
    const view = open();
    expect(toTexts(view, '.when')).toEqual(['1725', '12 Aug 2018', '[2022]', '26 Nov [2022]', '28 Nov [2022]', '2023', '27–28 Nov [2024]']);
    expect(toTexts(view, '.entries > li:nth-child(4) .told')[0]).toContain('Year inferred: the visit to Moscow was two days later');
    expect(toTexts(view, 'summary')).toEqual([
      '1 quote Insight News Media –',
      '2 quotes Insight News Media –, falsetto CN',
      '1 quote falsetto CN',
    ]);
  });

  it('open with what each source says where a link leads to one', () => {
    const view = open('talks');
    expect(document.activeElement).toBe(view.querySelector('[aria-current] h2'));
    expect(toTexts(view, '[aria-current] .sec h3')).toEqual(['Sample article, written for this fixture', 'Another sample article']);
    expect(toTexts(view, '[aria-current] .words')).toEqual(['the presidents met in Moscow', 'the talks between the two sides']);
  });

  it('are a hundred at first, more when asked for, and as many as a link needs', () => {
    const events = Array.from({ length: 150 }, (_, at) => ({ ...TIMELINE.events[0]!, id: `event-${at}`, name: `Event ${at}` }));
    const draw = (chosen?: string) =>
      show(<TimelineView timeline={{ ...TIMELINE, events }} chosen={chosen} visit={undefined} onOpen={() => {}} />);
    const view = draw();
    expect(toTexts(view, '.entries h2')).toHaveLength(100);
    click(view, '50 more events');
    expect(toTexts(view, '.entries h2')).toHaveLength(150);
    expect(toTexts(draw('event-120'), '.entries h2')).toHaveLength(121);
  });

  it('say that an address leads nowhere, and that there is nothing', () => {
    expect(read(open('gone'))).toContain('no event of this address');
    const none = show(<TimelineView timeline={{ ...TIMELINE, events: [] }} chosen={undefined} visit={undefined} onOpen={() => {}} />);
    expect(read(none)).toBe('This edition holds no events.');
  });

  it('are those of a topic and of a year, and how many is said', () => {
    const view = open();
    pick(view, 0, 'caspian');
    expect(toTexts(view, '.entries h2')).toEqual(['Convention on the Legal Status of the Caspian Sea signed']);
    expect(toTexts(view, '[role=status]')).toContain('1 of 7 events');
    pick(view, 1, '2024');
    expect(toTexts(view, '.entries h2')).toEqual([]);
    pick(view, 0, '');
    expect(toTexts(view, '.entries h2')).toEqual(['Putin in Astana, 20 bilateral agreements reported signed']);
  });
});

describe('the drawing', () => {
  it('is zoomed and moved by buttons and by keys, and says what is seen', () => {
    const view = open();
    const first = toWindow(view);
    expect(first).toBe('2018–2025: 6 of 7 events');
    click(view, 'Show less time, larger');
    const near = toWindow(view);
    expect(near).not.toBe(first);
    press(view, '-');
    expect(toWindow(view)).toBe(first);
    press(view, '+');
    press(view, 'ArrowRight');
    expect(toWindow(view)).not.toBe(near);
    press(view, 'ArrowLeft');
    expect(toWindow(view)).toBe(near);
    press(view, '0');
    expect(toWindow(view)).toContain('7 of 7 events');
    click(view, 'All time');
    expect(toWindow(view)).toContain('7 of 7 events');
  });

  it('leaves keys alone that the browser zooms with', () => {
    const view = open();
    const event = new KeyboardEvent('keydown', { key: '+', ctrlKey: true, bubbles: true, cancelable: true });
    void act(() => {
      view.querySelector('.zoom button')?.dispatchEvent(event);
    });
    expect(event.defaultPrevented).toBe(false);
  });

  it('shows a year whole when one is chosen, and goes along to an entry', () => {
    const view = open();
    pick(view, 1, '2024');
    expect(toWindow(view)).toMatch(/2023 – \w+ 2025: 1 of 1 event$/u);
    expect(toWindow(open('conquest'))).toContain('1 of 7 events');
  });

  it('shows the entry of a link although another topic is chosen', () => {
    const view = open();
    pick(view, 0, 'caspian');
    expect(toTexts(view, '.entries h2')).toHaveLength(1);
    const followed = <TimelineView timeline={TIMELINE} chosen="talks" visit={undefined} onOpen={() => {}} />;
    void act(() => render(<StringsContext.Provider value={ENGLISH}>{followed}</StringsContext.Provider>, view));
    expect(toTexts(view, '.entries h2')).toHaveLength(7);
  });
});
