// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { AGREEMENTS, DAYS, RANKS, TRADE, WORDS_ALONE } from '../fixtures/charts.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { FiguresView } from './FiguresView.tsx';

const MEASURES = [AGREEMENTS, TRADE];
const toTexts = (view: Element, selector: string) => [...view.querySelectorAll(selector)].map(read);

describe('the list of measures', () => {
  it('names those with several figures first with their number, and shows the only figure of the others', () => {
    const view = show(<FiguresView measures={MEASURES} chosen={undefined} returned={false} />);
    expect(toTexts(view, '.measures li')).toEqual(['Agreements signed on one visit 4 figures']);
    expect(toTexts(view, '.singles .value')).toEqual(['nearly 30 billion dollars']);
    expect([...view.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['#/figures/agreements', '#/figures/trade']);
  });

  it('is whole while figures are being read: measures by name and number, and what is opened says so', () => {
    const unread = MEASURES.map((measure) => ({ ...measure, figures: [] }));
    const view = show(<FiguresView measures={unread} chosen={undefined} returned={false} />);
    expect(toTexts(view, 'li')).toEqual(['Agreements signed on one visit 4 figures', 'Trade between Kazakhstan and Russia']);
    expect(toTexts(show(<FiguresView measures={unread} chosen="trade" returned={false} />), '[role="status"]')).toEqual([
      'Reading the corpus on this device',
    ]);
  });

  it('says that an address leads nowhere, and that there is nothing', () => {
    expect(read(show(<FiguresView measures={MEASURES} chosen="gone" returned={false} />))).toContain('no measure of this address');
    expect(read(show(<FiguresView measures={[]} chosen={undefined} returned={false} />))).toBe('This edition holds no figures.');
  });
});

describe('a measure', () => {
  const open = (measure = AGREEMENTS) => show(<FiguresView measures={[measure]} chosen={measure.id} returned={false} />);

  it('shows every figure with its qualifier, its claimant and how it stands to the others', () => {
    const view = open();
    expect(toTexts(view, '.lane .value')).toEqual(['a number of agreements', '20', '20', 'more than 30']);
    expect(toTexts(view, '.lane .soft')).toEqual([
      'not comparable with no. 2, 3, 4',
      'not comparable with no. 1; other year than no. 3, 4',
      'not comparable with no. 1; other year than no. 2, 4',
      'not comparable with no. 1; other year than no. 2, 3',
    ]);
    expect(toTexts(view, '.lane .by')[3]).toContain('Tokayev, in Rossiyskaya Gazeta');
  });

  it('has a table of the same figures, in the same order', () => {
    const view = open();
    expect(toTexts(view, 'tbody th')).toEqual(toTexts(view, '.lane .value'));
    expect(toTexts(view, 'tbody .by')).toEqual(toTexts(view, '.lane .by'));
    expect(toTexts(view, 'tbody td:last-child')).toEqual(toTexts(view, '.lane .soft'));
  });

  it('shows the drawing or the table', () => {
    const view = open();
    const isSeen = (selector: string) => view.querySelector(selector)?.closest('.unseen') === null;
    expect([isSeen('.lanes'), isSeen('table')]).toEqual([true, false]);
    click(view, 'Table');
    expect([isSeen('.lanes'), isSeen('table')]).toEqual([false, true]);
  });

  it('puts who opens it at its name', () => {
    const view = open();
    expect(document.activeElement).toBe(view.querySelector('h2'));
  });

  it('says what its points mean, and why its axis begins where it does', () => {
    const toNotes = (measure: typeof AGREEMENTS) => toTexts(open(measure), '.lanes > .keyline p');
    expect(toNotes(TRADE)).toEqual(['A hollow point with a dotted line says which way the word before the number leans.']);
    expect(toNotes(RANKS).at(-1)).toBe('The axis begins at rank 1; there is none before it.');
    expect(toNotes(DAYS)).toContain('A hollow point with a date in brackets is inferred.');
    expect(toNotes(WORDS_ALONE)).toEqual(['Words that give no number have no point.']);
  });

  it('is also drawn over time where its figures are of several years', () => {
    expect(open().querySelectorAll('.by-date')).toHaveLength(1);
    expect(open(DAYS).querySelectorAll('.by-date')).toHaveLength(0);
  });
});
