// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FULL_BRIEF, LONG_WORDS, ONE_SIDED, OPPOSED, THREE } from '../fixtures/briefs.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { Pair } from './Pair.tsx';

const { edition } = FULL_BRIEF;
const labels = (view: HTMLElement) => [...view.querySelectorAll('.framing h4')].map(read);
const shapes = (view: HTMLElement) => [...view.querySelectorAll('.framing')].map((framing) => toShape(framing));

/** Elements and classes without the words. */
function toShape(element: Element): unknown {
  return [
    element.tagName,
    element.className,
    ...[...element.children].filter(({ tagName }) => tagName !== 'Q' && tagName !== 'BDI').map(toShape),
  ];
}

afterEach(() => {
  vi.restoreAllMocks();
});

// What browsers do with every element that is observed, and happy-dom does not.
let layOut: () => void;
vi.stubGlobal(
  'ResizeObserver',
  class {
    readonly #observed = new Set<Element>();
    constructor(tell: (entries: readonly { readonly target: Element }[]) => void) {
      layOut = () => void act(() => tell(Array.from(this.#observed, (target) => ({ target }))));
    }
    observe(target: Element) {
      this.#observed.add(target);
    }
    unobserve(target: Element) {
      this.#observed.delete(target);
    }
  },
);

describe('equal treatment', () => {
  it('gives every framing the same structure', () => {
    const plain = { ...OPPOSED, framings: OPPOSED.framings.map((framing) => ({ ...framing, quotes: OPPOSED.framings[1]?.quotes ?? [] })) };
    const [first, second] = shapes(show(<Pair question={plain} edition={edition} />));
    expect(first).toEqual(second);
  });

  it('keeps the order given, whatever it is', () => {
    expect(labels(show(<Pair question={OPPOSED} edition={edition} />))).toEqual([
      'It cannot for long [2022–2025]',
      'It can, and does [2024]',
    ]);
    const turned = { ...OPPOSED, framings: OPPOSED.framings.toReversed() };
    expect(labels(show(<Pair question={turned} edition={edition} />))).toEqual([
      'It can, and does [2024]',
      'It cannot for long [2022–2025]',
    ]);
    expect(read(show(<Pair question={OPPOSED} edition={edition} />))).toContain('Order drawn by lot, the same everywhere.');
  });

  it('shows one quote of each framing, whoever has more', () => {
    const counts = [...show(<Pair question={OPPOSED} edition={edition} />).querySelectorAll('.framing')].map(
      (each) => each.querySelectorAll('q').length,
    );
    expect(counts).toEqual([1, 1]);
  });

  it('shows all quotes of all framings on one click', () => {
    const view = show(<Pair question={OPPOSED} edition={edition} full />);
    click(view, '1 more quote');
    expect([...view.querySelectorAll('.framing')].map((each) => each.querySelectorAll('.said').length)).toEqual([2, 1]);
  });

  it('offers the whole quote in no column while none is cut', () => {
    expect(show(<Pair question={LONG_WORDS} edition={edition} />).querySelectorAll('.said button')).toHaveLength(0);
  });

  it('offers the whole quote in every column when one is cut, and opens all at once', () => {
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
      return read(this).startsWith('Sample words') ? 400 : 0;
    });
    const view = show(<Pair question={LONG_WORDS} edition={edition} />);
    layOut();
    expect([...view.querySelectorAll('.said')].map((said) => read(said.querySelector('button')))).toEqual(['whole quote', 'whole quote']);
    click(view, 'whole quote');
    expect(view.querySelector('.pair')?.classList.contains('clamped')).toBe(false);
    expect([...view.querySelectorAll('.said button')].map(read)).toEqual(['shorter', 'shorter']);
  });
});

describe('other numbers of framings', () => {
  it('says that the corpus holds one side, in a column of its own', () => {
    const view = show(<Pair question={ONE_SIDED} edition={edition} />);
    expect(read(view.querySelector('.empty-side'))).toBe(
      'The corpus holds one side of this question.No other source in edition 1 answers it.',
    );
    expect(read(view)).not.toContain('drawn by lot');
  });

  it('has a column for each of three', () => {
    const view = show(<Pair question={THREE} edition={edition} />);
    expect(labels(view)).toHaveLength(3);
    expect(view.querySelector('.pair')?.classList.contains('of-3')).toBe(true);
  });
});

it('dates the framings where their years differ, and only there', () => {
  const [first, second] = OPPOSED.framings;
  const sameYear = { ...OPPOSED, framings: [first!, { ...second!, years: first!.years }] };
  expect(labels(show(<Pair question={sameYear} edition={edition} />))).toEqual(['It cannot for long', 'It can, and does']);
});

it('warns of different years where quotes of different years stand, not where they are only behind the framings', () => {
  const [first, second] = OPPOSED.framings;
  const [shown, later] = first!.quotes;
  const beside = { ...second!, quotes: [{ ...second!.quotes[0]!, by: shown!.by }] };
  const hiddenLater = { ...later!, by: { ...later!.by, date: { date: '2031' } } };
  const question = { ...OPPOSED, framings: [{ ...first!, years: { date: '2022', until: '2031' }, quotes: [shown!, hiddenLater] }, beside] };
  const view = show(<Pair question={question} edition={edition} full />);
  expect(read(view)).not.toContain('different years');
  click(view, '1 more quote');
  expect(read(view)).toContain('The quotes are of different years.');
});

it('warns of different years and of one source behind both', () => {
  expect(read(show(<Pair question={OPPOSED} edition={edition} />))).toContain('The quotes are of different years.');
  expect(read(show(<Pair question={OPPOSED} edition={edition} />))).not.toContain('same source');
  expect(read(show(<Pair question={{ ...OPPOSED, opposed: false }} edition={edition} />))).toContain(
    'These framings rest on the same source.',
  );
});
