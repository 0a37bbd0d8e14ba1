// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MARK_COLOURS } from '../domain/mark-colour.ts';
import { LOOKS, type Look } from '../domain/settings.ts';
import { ElementPainter } from './element-painter.ts';
import { canHighlight, clearHighlights, HighlightPainter } from './highlight-painter.ts';
import type { Mark, Piece } from './mark.ts';
import { MARK_ELEMENT } from './mark-element.ts';
import type { Painter } from './painter.ts';

// As much of the CSS Custom Highlight API as a painter can see: sets of ranges, and the page's registry of them.
class FakeHighlight extends Set<StaticRange> {}
class FakeStaticRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
  constructor({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit) {
    this.startContainer = startContainer;
    this.startOffset = startOffset;
    this.endContainer = endContainer;
    this.endOffset = endOffset;
  }
}
let registry = new Map<string, FakeHighlight>();

// That of happy-dom loses its way backwards, and mark.js, which asks it to go back and forth, then never ends.
function toNodeIterator(root: Node, _: number, filter: (node: Node) => number): Pick<NodeIterator, 'nextNode' | 'previousNode'> {
  const nodes = (root instanceof Text ? [root] : toTexts(root)).filter((node) => filter(node) === NodeFilter.FILTER_ACCEPT);
  let at = 0;
  return {
    nextNode: () => (at < nodes.length ? (nodes[at++] ?? null) : null),
    previousNode: () => (at > 0 ? (nodes[--at] ?? null) : null),
  };
}

beforeEach(() => {
  vi.spyOn(document, 'createNodeIterator').mockImplementation(toNodeIterator as typeof document.createNodeIterator);
  registry = new Map();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('StaticRange', FakeStaticRange);
  vi.stubGlobal('CSS', { highlights: registry });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function toTexts(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) texts.push(text as Text);
  return texts;
}

/** A mark over part of the joined text of a root, in as many pieces as there are texts. */
function toMark(texts: readonly Text[], start: number, end: number, again = false): Mark {
  let base = 0;
  const pieces: Piece[] = [];
  for (const node of texts) {
    const piece = { node, start: Math.max(0, start - base), end: Math.min(node.length, end - base) };
    if (piece.start < piece.end) pieces.push(piece);
    base += node.length;
  }
  const surface = pieces.map((piece) => piece.node.data.slice(piece.start, piece.end)).join('');
  return { topic: 'x', form: 'base', surface, again, pieces: pieces as [Piece, ...Piece[]] };
}

const toRangeText = ({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string => {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
};

interface Kind {
  readonly name: string;
  readonly toPainter: (look: Look) => Painter;
  /** What a reader sees marked under a name, in the order of the page. */
  readonly toShown: (name: string) => string[];
}
const KINDS: readonly Kind[] = [
  {
    name: 'highlights',
    toPainter: (look) => new HighlightPainter(look),
    toShown: (name) =>
      [...(registry.get(name) ?? [])]
        .toSorted((a, b) => a.startContainer.compareDocumentPosition(b.startContainer) - 3 || a.startOffset - b.startOffset)
        .map(toRangeText),
  },
  {
    name: 'elements',
    toPainter: (look) => new ElementPainter(look),
    toShown: (name) => [...document.querySelectorAll(`${MARK_ELEMENT}.${name}`)].map(({ textContent }) => textContent ?? ''),
  },
];

describe.each(KINDS)('a painter by $name', ({ toPainter, toShown }) => {
  const HTML = '<p>Putin and <b>Tokayev</b> met.</p><p>Tokayev spoke.</p>';
  const showAll = () => [...toShown('j4u1'), ...toShown('j4u2'), ...toShown('j4t1'), ...toShown('j4t2')];

  function setUp() {
    document.body.innerHTML = HTML;
    const texts = toTexts(document.body);
    // Putin, Tokayev, and Tokayev again.
    return [toMark(texts, 0, 5), toMark(texts, 10, 17), toMark(texts, 22, 29, true)] as const;
  }

  it.each([
    ['underline', ['j4u1', 'j4u2']],
    ['tint', ['j4t1', 'j4t2']],
  ] as const)('paints first mentions and later ones by %s', (look, [first, again]) => {
    toPainter(look).paint(setUp());
    expect(toShown(first).toSorted()).toStrictEqual(['Putin', 'Tokayev']);
    expect(toShown(again)).toStrictEqual(['Tokayev']);
    expect(showAll()).toHaveLength(3);
  });

  it('paints nothing when marks are not to be seen', () => {
    toPainter('none').paint(setUp());
    expect(showAll()).toStrictEqual([]);
    expect(registry.size).toBe(0);
  });

  it('gives each mark back where its words are now', () => {
    const marks = setUp();
    const placed = toPainter('underline').paint(marks);
    expect(placed.map(({ topic, form, surface, again }) => ({ topic, form, surface, again }))).toStrictEqual(
      marks.map(({ topic, form, surface, again }) => ({ topic, form, surface, again })),
    );
    for (const { surface, pieces } of placed)
      expect(pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('')).toBe(surface);
  });

  it('erases some and leaves the others', () => {
    const painter = toPainter('underline');
    const [putin, , again] = painter.paint(setUp());
    painter.erase([putin!, again!]);
    expect(showAll()).toStrictEqual(['Tokayev']);
    expect(toShown('j4u1')).toStrictEqual(['Tokayev']);
  });

  it('erasing what was never painted, or twice, changes nothing', () => {
    const painter = toPainter('underline');
    const marks = setUp();
    const [putin] = painter.paint(marks);
    painter.erase([toMark(toTexts(document.body), 0, 3)]);
    expect(showAll()).toHaveLength(3);
    painter.erase([putin!]);
    painter.erase([putin!]);
    expect(showAll()).toHaveLength(2);
  });

  it('clears everything and leaves the page as it was', () => {
    const painter = toPainter('underline');
    painter.paint(setUp());
    painter.clear();
    expect(showAll()).toStrictEqual([]);
    expect(registry.size).toBe(0);
    expect(document.body.innerHTML).toBe(HTML);
  });

  it('paints again after it was cleared', () => {
    const painter = toPainter('underline');
    const marks = setUp();
    painter.paint(marks);
    painter.clear();
    painter.paint(marks);
    expect(toShown('j4u1').toSorted()).toStrictEqual(['Putin', 'Tokayev']);
  });

  it('erasing marks whose words left the page throws nothing', () => {
    const painter = toPainter('underline');
    const placed = painter.paint(setUp());
    document.body.replaceChildren();
    painter.erase(placed);
    painter.clear();
    expect(showAll()).toStrictEqual([]);
  });

  it('a name over several tags is marked in all of them', () => {
    document.body.innerHTML = '<p>In Ka<b>zakh</b><i>stan</i>.</p>';
    toPainter('underline').paint([toMark(toTexts(document.body), 3, 13)]);
    expect(showAll().join('')).toBe('Kazakhstan');
  });
});

describe('painting by highlights', () => {
  it('is possible where the browser has them', () => {
    expect(canHighlight()).toBe(true);
    vi.stubGlobal('CSS', {});
    expect(canHighlight()).toBe(false);
    vi.stubGlobal('CSS', undefined);
    expect(canHighlight()).toBe(false);
    vi.stubGlobal('CSS', { highlights: registry });
    vi.stubGlobal('Highlight', undefined);
    expect(canHighlight()).toBe(false);
  });

  it('never changes the page, whatever is painted, erased and cleared', () => {
    document.body.innerHTML = '<p>Putin and <b>Tokayev</b> met <i>Putin</i>.</p>';
    const before = document.body.innerHTML;
    const texts = toTexts(document.body);
    const data = texts.map((text) => text.data);
    const span = fc.tuple(fc.nat(25), fc.integer({ min: 1, max: 8 }), fc.boolean());
    fc.assert(
      fc.property(fc.constantFrom(...LOOKS), fc.array(span), fc.nat(10), (look, spans, count) => {
        const painter = new HighlightPainter(look);
        const placed = painter.paint(spans.map(([start, length, again]) => toMark(texts, start, Math.min(start + length, 26), again)));
        painter.erase(placed.slice(0, count));
        expect([document.body.innerHTML, toTexts(document.body).map((text) => text.data)]).toStrictEqual([before, data]);
        painter.clear();
        expect([document.body.innerHTML, registry.size]).toStrictEqual([before, 0]);
      }),
    );
  });

  it('comes back when the page has cleared the registry, or put something of its own there', () => {
    document.body.innerHTML = '<p>Putin and Tokayev</p>';
    const texts = toTexts(document.body);
    const painter = new HighlightPainter('underline');
    painter.paint([toMark(texts, 0, 5)]);
    registry.clear();
    registry.set('j4u2', new FakeHighlight());
    painter.paint([toMark(texts, 10, 17)]);
    expect([...(registry.get('j4u1') ?? [])].map(toRangeText)).toStrictEqual(['Putin', 'Tokayev']);
    expect(registry.get('j4u2')?.size).toBe(0);
    painter.paint([toMark(texts, 6, 9, true)]);
    expect([...(registry.get('j4u2') ?? [])].map(toRangeText)).toStrictEqual(['and']);
  });

  it("leaves the page's own highlights alone", () => {
    const own = new FakeHighlight();
    registry.set('search', own);
    document.body.innerHTML = '<p>Putin</p>';
    const painter = new HighlightPainter('tint');
    painter.paint([toMark(toTexts(document.body), 0, 5)]);
    painter.clear();
    expect([...registry]).toStrictEqual([['search', own]]);
    clearHighlights();
    expect(registry.get('search')).toBe(own);
  });

  it('clears what an earlier copy of the script left, of every look and colour', () => {
    for (const look of LOOKS) for (const colour of MARK_COLOURS) new HighlightPainter(look, colour).paint([]);
    expect([...registry.keys()]).toEqual(expect.arrayContaining(['j4t1', 'j4t2', 'j4u1', 'j4u2', 'j4u1b']));
    clearHighlights();
    expect(registry.size).toBe(0);
  });

  it('keeps exactly the ranges of what is still painted, whether few or many go', () => {
    document.body.innerHTML = '<p></p>'.repeat(200);
    const texts = [...document.body.children].map((paragraph) => paragraph.appendChild(document.createTextNode('Putin')));
    fc.assert(
      fc.property(fc.array(fc.subarray(texts), { maxLength: 4 }), (goings) => {
        const painter = new HighlightPainter('underline');
        const marks = painter.paint(texts.map((text, at) => toMark([text], 0, 5, at % 2 === 1)));
        const left = new Set(texts);
        for (const going of goings) {
          painter.erase(marks.filter(({ pieces: [{ node }] }) => going.includes(node)));
          for (const text of going) left.delete(text);
        }
        const painted = [...(registry.get('j4u1') ?? []), ...(registry.get('j4u2') ?? [])].map(({ startContainer }) => startContainer);
        expect(painted).toHaveLength(left.size);
        expect(new Set<Node>(painted)).toStrictEqual(left);
        for (const { startContainer } of registry.get('j4u2') ?? []) expect(texts.indexOf(startContainer as Text) % 2).toBe(1);
        painter.clear();
      }),
      { numRuns: 30 },
    );
  });
});

describe('painting by elements', () => {
  interface Branch extends ReadonlyArray<Tree> {
    readonly 0: string;
  }
  type Tree = string | Branch;
  const letters = fc.stringMatching(/^[ab托 ]{0,6}$/u);
  const { tree: anyTree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 3, arbitrary: letters },
      fc.constantFrom<Tree>(['br'], ['wbr'], ['script', 'ab']),
      fc
        .tuple(fc.constantFrom('b', 'i', 'p', 'td'), fc.array(tie('tree'), { maxLength: 4 }))
        .map(([name, children]): Tree => [name, ...children]),
    ),
  }));
  function build(tree: Tree): Node {
    if (typeof tree === 'string') return document.createTextNode(tree);
    const [name, ...children] = tree;
    const element = document.createElement(name);
    element.append(...children.map(build));
    return element;
  }

  it('gives the page back its very own nodes, byte for byte', () => {
    const cuts = fc.uniqueArray(fc.nat(60), { maxLength: 12 }).map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(anyTree, { maxLength: 8 }), cuts, fc.array(fc.nat(6)), (trees, edges, early) => {
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        root.append(...trees.map(build));
        const before = root.innerHTML;
        const texts = toTexts(root);
        const data = texts.map((text) => text.data);
        const elements = [...root.querySelectorAll('*')];
        const readable = texts.filter(({ parentElement }) => parentElement?.localName !== 'script');
        const length = readable.reduce((sum, text) => sum + text.length, 0);
        const marks: Mark[] = [];
        for (let at = 0; at + 1 < edges.length; at += 2)
          if (edges[at + 1]! <= length) marks.push(toMark(readable, edges[at]!, edges[at + 1]!, at % 4 === 0));
        const painter = new ElementPainter('underline');
        const placed = painter.paint(marks);
        expect(root.textContent).toBe(data.join(''));
        painter.erase(early.flatMap((at) => placed[at] ?? []));
        painter.clear();
        expect(root.innerHTML).toBe(before);
        const left = toTexts(root);
        expect(left.length).toBe(texts.length);
        for (const [at, text] of texts.entries()) {
          expect(left[at]).toBe(text);
          expect(text.data).toBe(data[at]);
        }
        expect([...root.querySelectorAll('*')]).toStrictEqual(elements);
      }),
      { numRuns: 300 },
    );
  });

  it('marks all letters of every mark and no others', () => {
    document.body.innerHTML = '<p>Putin and Tokayev, Putin</p>';
    const texts = toTexts(document.body);
    new ElementPainter('underline').paint([toMark(texts, 0, 5), toMark(texts, 10, 17), toMark(texts, 19, 24, true)]);
    const shown = [...document.querySelectorAll(MARK_ELEMENT)].map(({ className, textContent }) => [className, textContent]);
    expect(shown).toStrictEqual([
      ['j4u1', 'Putin'],
      ['j4u1', 'Tokayev'],
      ['j4u2', 'Putin'],
    ]);
  });

  it('white space between two tags of a name costs the page nothing', () => {
    document.body.innerHTML = '<p>Vladimir<b> </b>Putin</p>';
    const before = document.body.innerHTML;
    const painter = new ElementPainter('underline');
    painter.paint([toMark(toTexts(document.body), 0, 14)]);
    painter.clear();
    expect(document.body.innerHTML).toBe(before);
  });

  it.each([
    ['<div contenteditable="true">a <i contenteditable="false">Putin</i></div>', 'draft'],
    ['<div contenteditable="">a <i contenteditable="false">Putin</i></div>', 'draft'],
    ['<div contenteditable="plaintext-only">a <i contenteditable="false">Putin</i></div>', 'draft'],
    ['<div contenteditable="false">a <i>Putin</i></div>', 'page'],
  ])('what stands in a draft is not changed, though it is not edited: %s', (html, place) => {
    document.body.innerHTML = html;
    const painter = new ElementPainter('underline');
    expect(painter.paint([toMark(toTexts(document.body), 2, 7)])).toHaveLength(1);
    expect(document.body.innerHTML === html).toBe(place === 'draft');
    painter.clear();
    expect(document.body.innerHTML).toBe(html);
  });

  it('a block of very many texts costs each mark a look at its own', () => {
    document.body.innerHTML = '<p></p>';
    const texts = Array.from({ length: 500 }, () => document.querySelector('p')!.appendChild(document.createTextNode('Putin')));
    const roots = vi.spyOn(document, 'createNodeIterator').mockImplementation(toNodeIterator as typeof document.createNodeIterator);
    new ElementPainter('underline').paint(texts.map((text) => toMark([text], 0, 5)));
    expect(document.querySelectorAll(MARK_ELEMENT).length).toBe(500);
    expect(roots.mock.calls.every(([root]) => root instanceof Text)).toBe(true);
    expect(roots.mock.calls.length).toBe(500);
  });

  it('words of a drawing stay in it: a drawing does not show elements of a page', () => {
    const svg = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    const text = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'text'));
    text.append('Kazakhstan');
    const before = document.body.innerHTML;
    const painter = new ElementPainter('underline');
    expect(painter.paint([toMark(toTexts(document.body), 0, 10)])).toHaveLength(1);
    expect(document.body.innerHTML).toBe(before);
    painter.clear();
    expect(document.body.innerHTML).toBe(before);
  });
});
