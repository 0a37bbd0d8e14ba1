// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findMark } from './find-mark.ts';
import type { Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';
import { findHeir, findStep, scrollToMark } from './mention-walk.ts';
import { toFrameSummary } from './to-frame-summary.ts';

const boxes = new Map<Node, DOMRect[]>();

beforeEach(() => {
  boxes.clear();
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(false);
  // happy-dom lays nothing out; here a text is where the test says.
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    return (boxes.get(this.startContainer) ?? []) as unknown as DOMRectList;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const name of ['caretPositionFromPoint', 'elementsFromPoint', 'scrollingElement']) Reflect.deleteProperty(document, name);
  document.body.replaceChildren();
});

function addMark(word: string, ...places: readonly DOMRect[]): Mark {
  const node = document.body.appendChild(document.createElement('p')).appendChild(document.createTextNode(word));
  boxes.set(node, [...places]);
  return { topic: word.toLowerCase(), form: 'base', surface: word, again: false, pieces: [{ node, start: 0, end: word.length }] };
}

function toIndex(...marks: readonly Mark[]): MarkIndex {
  const index = new MarkIndex();
  for (const mark of marks) index.add(mark);
  return index;
}

describe('the mark under a point', () => {
  const NO_ROOTS: ReadonlySet<ShadowRoot> = new Set();
  function answer(node: Node | null, offset = 2, below: readonly Element[] = []) {
    const ask = vi.fn<() => { offsetNode: Node; offset: number } | null>(() => node && { offsetNode: node, offset });
    Object.defineProperty(document, 'caretPositionFromPoint', { value: ask, configurable: true });
    Object.defineProperty(document, 'elementsFromPoint', { value: () => below, configurable: true });
    return ask;
  }

  it('is the one whose letter the browser names', () => {
    const mark = addMark('Putin', new DOMRect(10, 10, 50, 20));
    answer(mark.pieces[0].node);
    expect(findMark(toIndex(mark), 20, 20, NO_ROOTS)).toBe(mark);
  });

  it('is none beside the end of its line, where the browser names the nearest letter', () => {
    const mark = addMark('Putin', new DOMRect(10, 10, 50, 20));
    answer(mark.pieces[0].node, 5);
    expect(findMark(toIndex(mark), 300, 20, NO_ROOTS)).toBeUndefined();
  });

  it('is found on the second line of a word over two', () => {
    const mark = addMark('Putin', new DOMRect(500, 10, 50, 20), new DOMRect(10, 30, 50, 20));
    answer(mark.pieces[0].node);
    expect(findMark(toIndex(mark), 20, 40, NO_ROOTS)).toBe(mark);
  });

  it.each([
    ['outside every text', null],
    ['in a text without marks', document.createTextNode('x')],
    ['in a picture', document.createElement('img')],
  ])('is none %s', (_, node) => {
    answer(node);
    expect(findMark(toIndex(addMark('Putin', new DOMRect(10, 10, 50, 20))), 20, 20, NO_ROOTS)).toBeUndefined();
  });

  it('is none where its text has left the page', () => {
    const mark = addMark('Putin', new DOMRect(10, 10, 50, 20));
    answer(mark.pieces[0].node);
    document.body.replaceChildren();
    expect(findMark(toIndex(mark), 20, 20, NO_ROOTS)).toBeUndefined();
  });

  it('costs nothing where there are no marks', () => {
    const ask = answer(null);
    expect(findMark(toIndex(), 20, 20, NO_ROOTS)).toBeUndefined();
    expect(ask).not.toHaveBeenCalled();
  });

  it('is looked for in the shadow trees that are read', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const ask = answer(null);
    findMark(toIndex(addMark('Putin')), 20, 30, new Set([root]));
    expect(ask).toHaveBeenCalledExactlyOnceWith(20, 30, { shadowRoots: [root] });
  });

  it('is found under a link that is stretched over it', () => {
    const mark = addMark('Putin', new DOMRect(10, 10, 50, 20));
    const link = document.body.appendChild(document.createElement('a'));
    answer(link, 0, [link, mark.pieces[0].node.parentElement!, document.body]);
    expect(findMark(toIndex(mark), 20, 20, NO_ROOTS)).toBe(mark);
    expect(findMark(toIndex(mark), 300, 20, NO_ROOTS)).toBeUndefined();
  });

  it.each([
    ['a picture', 'img', {}],
    ['what hides the text', 'div', { backgroundImage: 'none', backgroundColor: 'rgb(255, 255, 255)' }],
    ['a ground that is a picture', 'div', { backgroundImage: 'url("x.png")', backgroundColor: 'rgba(0, 0, 0, 0)' }],
  ])('there is no mark under %s', (_, name, style) => {
    const mark = addMark('Putin', new DOMRect(10, 10, 50, 20));
    const over = document.body.appendChild(document.createElement(name));
    const clear = { direction: 'ltr', backgroundImage: 'none', backgroundColor: 'rgba(0, 0, 0, 0)' };
    vi.stubGlobal('getComputedStyle', (element: Element) => ({ ...clear, ...(element === over && style) }));
    answer(over, 0, [over, mark.pieces[0].node.parentElement!, document.body]);
    expect(findMark(toIndex(mark), 20, 20, NO_ROOTS)).toBeUndefined();
  });
});

describe('the mark under a point that a link is stretched over, in a text of very many', () => {
  // A thousand marks in lines of ten, 20 pixels high and 50 apart.
  function setUp(isBackwards: boolean) {
    const node = document.createTextNode('x '.repeat(1000));
    const parent = document.body.appendChild(document.createElement('pre'));
    parent.append(node);
    vi.stubGlobal('getComputedStyle', () => ({ direction: isBackwards ? 'rtl' : 'ltr', backgroundImage: 'none', backgroundColor: '' }));
    const toLeft = (at: number) => 50 * (isBackwards ? 9 - (at % 10) : at % 10);
    const ask = vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
      const at = this.startOffset / 2;
      return [new DOMRect(toLeft(at), 20 * Math.floor(at / 10), 30, 18)] as unknown as DOMRectList;
    });
    Object.defineProperty(document, 'caretPositionFromPoint', { value: () => null, configurable: true });
    Object.defineProperty(document, 'elementsFromPoint', { value: () => [parent], configurable: true });
    const marks = Array.from({ length: 1000 }, (_, at): Mark => {
      return { topic: 'x', form: 'base', surface: 'x', again: false, pieces: [{ node, start: at * 2, end: at * 2 + 1 }] };
    });
    return { marks, index: toIndex(...marks), toLeft, ask };
  }

  it.each([false, true])('is found by looking at few of them (right to left: %s)', (isBackwards) => {
    const { marks, index, toLeft, ask } = setUp(isBackwards);
    for (const at of [0, 9, 10, 555, 998, 999]) {
      ask.mockClear();
      expect(findMark(index, toLeft(at) + 5, 20 * Math.floor(at / 10) + 5, new Set())).toBe(marks[at]);
      expect(ask.mock.calls.length).toBeLessThan(15);
    }
    expect(findMark(index, toLeft(555) + 40, 20 * 55 + 5, new Set())).toBeUndefined();
    expect(findMark(index, 5, 19, new Set())).toBeUndefined();
  });
});

describe('the mark under a point, however many there are', () => {
  // Lines 20 pixels high, each a text of its own with one mark.
  function setUp(count: number) {
    const parent = document.body.appendChild(document.createElement('div'));
    const marks = Array.from({ length: count }, (): Mark => {
      const node = parent.appendChild(document.createTextNode('x'));
      parent.append(document.createElement('br'));
      return { topic: 'x', form: 'base', surface: 'x', again: false, pieces: [{ node, start: 0, end: 1 }] };
    });
    const lines = new Map(marks.map(({ pieces: [{ node }] }, at) => [node as Node, at]));
    const ask = vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
      return [new DOMRect(0, 20 * (lines.get(this.startContainer) ?? -9), 30, 18)] as unknown as DOMRectList;
    });
    Object.defineProperty(document, 'elementsFromPoint', { value: () => [parent], configurable: true });
    const index = toIndex(...marks);
    const lookUp = vi.spyOn(index, 'of');
    const name = (at: number | undefined) => {
      const place = at === undefined ? { offsetNode: parent, offset: 0 } : { offsetNode: marks[at]!.pieces[0].node, offset: 1 };
      Object.defineProperty(document, 'caretPositionFromPoint', { value: () => place, configurable: true });
    };
    return { marks, index, ask, lookUp, name };
  }

  it.each([100, 10_000])('is looked up once, and measured once, among %i', (count) => {
    const { marks, index, ask, lookUp, name } = setUp(count);
    const at = count - 7;
    name(at);
    expect(findMark(index, 5, 20 * at + 5, new Set())).toBe(marks[at]);
    expect([lookUp.mock.calls.length, ask.mock.calls.length]).toStrictEqual([1, 1]);
  });

  // Fewer than above: the lists of nodes of happy-dom are slow.
  it.each([100, 2000])('under a link that is stretched over %i lines, is found by measuring few of them, or none is', (count) => {
    const { marks, index, ask, name } = setUp(count);
    const at = count - 7;
    name(undefined);
    expect(findMark(index, 5, 20 * at + 5, new Set())).toBe(marks[at]);
    expect(findMark(index, 300, 20 * at + 5, new Set())).toBeUndefined();
    expect(ask.mock.calls.length).toBeLessThan(30);
  });
});

describe('going from mention to mention', () => {
  const shown = new DOMRect(0, 0, 10, 10);
  function setUp() {
    const marks = [addMark('A', shown), addMark('B', shown), addMark('hidden'), addMark('A', shown)] as const;
    return { marks, index: toIndex(...marks) };
  }

  it.each([
    ['the first, at first', undefined, 1, 0, 1],
    ['the last, at first and backwards', undefined, -1, 3, 3],
    ['the next', 0, 1, 1, 2],
    ['over what is not shown', 1, 1, 3, 3],
    ['back over what is not shown', 3, -1, 1, 2],
    ['from the last to the first', 3, 1, 0, 1],
    ['from the first to the last', 0, -1, 3, 3],
  ] as const)('%s', (_, from, by, to, number) => {
    const { marks, index } = setUp();
    expect(findStep(index, from === undefined ? undefined : marks[from], by)).toStrictEqual({ mark: marks[to], number, of: 3 });
  });

  it('of one topic only', () => {
    const { marks, index } = setUp();
    expect(findStep(index, marks[0], 1, 'a')).toStrictEqual({ mark: marks[3], number: 2, of: 2 });
  });

  it('leads nowhere when nothing is shown', () => {
    expect(findStep(toIndex(addMark('hidden')), undefined, 1)).toBeUndefined();
    expect(findStep(toIndex(), undefined, -1)).toBeUndefined();
  });

  // happy-dom lays nothing out; here the page scrolls, and a text is where the test says.
  function addScrolled(top: number) {
    const mark = addMark('A', new DOMRect(0, top, 10, 10));
    vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 10, 10));
    const pane = document.documentElement;
    Object.defineProperty(document, 'scrollingElement', { value: pane, configurable: true });
    vi.spyOn(pane, 'scrollHeight', 'get').mockReturnValue(9000);
    return { mark, scrollBy: vi.spyOn(pane, 'scrollBy').mockImplementation(() => {}) };
  }

  it('does not scroll to what is in view', () => {
    const { mark, scrollBy } = addScrolled(100);
    scrollToMark(mark);
    expect(scrollBy).not.toHaveBeenCalled();
  });

  it('brings what is out of view to the middle, at once', () => {
    const { mark, scrollBy } = addScrolled(5000);
    scrollToMark(mark);
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 5005 - innerHeight / 2, behavior: 'instant' });
  });

  it('scrolls a pane of the page, too', () => {
    const { mark } = addScrolled(500);
    const pane = mark.pieces[0].node.parentElement!;
    vi.spyOn(pane, 'scrollHeight', 'get').mockReturnValue(900);
    vi.spyOn(pane, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 200));
    const scrollBy = vi.spyOn(pane, 'scrollBy').mockImplementation(() => {});
    scrollToMark(mark);
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 405, behavior: 'instant' });
  });

  it.each([
    ['the same words a line away', 'A', 30, true],
    ['the same words elsewhere', 'A', 400, false],
    ['other words in the same place', 'B', 0, false],
  ])('finds, of a mark that is gone, the heir: %s', (_, word, away, isHeir) => {
    const gone = addMark('A', new DOMRect(0, 100, 10, 10));
    const mark = addMark(word, new DOMRect(0, 100 + away, 10, 10));
    expect(findHeir(toIndex(mark), gone, new DOMRect(0, 100, 10, 10))).toBe(isHeir ? mark : undefined);
  });
});

describe('what a frame tells of itself', () => {
  it('counts every topic and says where on the page it is, from top to end', () => {
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(2000);
    vi.stubGlobal('scrollY', 500);
    const marks = [
      addMark('A', new DOMRect(0, 0, 9, 9)),
      addMark('B', new DOMRect(0, 500, 9, 9)),
      addMark('A', new DOMRect(0, 9000, 9, 9)),
      addMark('A'),
    ];
    expect(toFrameSummary(marks)).toStrictEqual([
      { id: 'a', count: 3, positions: [0.25, 1] },
      { id: 'b', count: 1, positions: [0.5] },
    ]);
  });

  it('has no places on the page when it is a frame inside it', () => {
    vi.stubGlobal('top', {});
    vi.spyOn(window, 'top', 'get').mockReturnValue({} as Window);
    expect(toFrameSummary([addMark('A', new DOMRect(0, 0, 9, 9))])).toStrictEqual([{ id: 'a', count: 1, positions: [] }]);
  });

  it('is nothing without marks', () => {
    expect(toFrameSummary([])).toStrictEqual([]);
  });
});
