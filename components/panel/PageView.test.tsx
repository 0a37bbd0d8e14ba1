// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { FULL_BRIEF } from '../fixtures/briefs.ts';
import { NO_ACTIONS, POPUP } from '../fixtures/popup-props.ts';
import { read, show } from '../fixtures/show.tsx';
import { PageView } from './PageView.tsx';

const open = () => show(<PageView {...POPUP} chosenId="tokayev" brief={{ kind: 'ready', brief: FULL_BRIEF }} actions={NO_ACTIONS} />);

describe('the chosen topic, where there is room', () => {
  it('has every kind of record, the first question open and the others in a line', () => {
    const view = open();
    expect([...view.querySelectorAll('.chosen > .sec > h3')].map(read)).toEqual([
      'Questions',
      'Quotes',
      'Figures',
      'Events',
      'Other words for this',
    ]);
    expect([...view.querySelectorAll('.chosen .asked-more > summary')].map(read)).toContain('What does the declaration express?3 framings');
    const chosen = view.querySelector('.chosen');
    expect(chosen?.querySelectorAll('.provenance')).toHaveLength(chosen?.querySelectorAll('.by').length ?? 0);
  });

  it('opens what sources say of an event, each with its place', () => {
    const [visit, declaration] = [...open().querySelectorAll('.event')];
    expect(read(visit?.querySelector('summary') ?? null)).toBe('Visit to Astana 2 quotes');
    expect(visit?.querySelectorAll('details > .sayings .words')).toHaveLength(2);
    expect(visit?.querySelectorAll('.sayings .provenance')).toHaveLength(2);
    expect(declaration?.querySelector('details')).toBeNull();
  });

  it('shows a quote that answers a question there only', () => {
    expect([...open().querySelectorAll('.records .words')].some((words) => read(words).startsWith('with the situation'))).toBe(false);
  });
});
