// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { findAt, findByOrder, toMarksInOrder } from './find-in-index.ts';
import type { Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';

const toMark = (topic: string, node: Text, start: number, end: number): Mark => ({
  topic,
  form: 'base',
  surface: node.data.slice(start, end),
  again: false,
  pieces: [{ node, start, end }],
});

afterEach(() => document.body.replaceChildren());

describe('MarkIndex', () => {
  const text = document.createTextNode('Putin in Kazakhstan');
  const putin = toMark('putin', text, 0, 5);
  const kazakhstan = toMark('kazakhstan', text, 9, 19);

  function toIndex(...marks: readonly Mark[]): MarkIndex {
    const index = new MarkIndex();
    for (const mark of marks) index.add(mark);
    return index;
  }

  it.each([
    ['at the first letter', 0, [putin]],
    ['inside', 3, [putin]],
    ['behind the last letter', 5, [putin]],
    ['between two marks', 7, []],
    ['before the next', 8, []],
    ['at the next', 9, [kazakhstan]],
    ['at the end of the text', 19, [kazakhstan]],
  ])('finds what stands %s', (_, offset, expected) => {
    expect(findAt(toIndex(kazakhstan, putin), text, offset)).toStrictEqual(expected);
  });

  it('finds both where one begins at the end of another: of Chinese names nothing parts them', () => {
    const names = document.createTextNode('普京托卡耶夫');
    const first = toMark('putin', names, 0, 2);
    const second = toMark('tokayev', names, 2, 6);
    expect(findAt(toIndex(second, first), names, 2)).toStrictEqual([first, second]);
  });

  it('finds what begins between two places, and not what only reaches there', () => {
    const tail = document.createTextNode('stan and Putin');
    const split: Mark = {
      ...kazakhstan,
      pieces: [
        { node: text, start: 9, end: 19 },
        { node: tail, start: 0, end: 4 },
      ],
    };
    const last = toMark('putin', tail, 9, 14);
    const index = toIndex(last, split, putin);
    expect(index.beginningIn(text, 0, 9)).toStrictEqual([putin]);
    expect(index.beginningIn(text, 1, 10)).toStrictEqual([split]);
    expect(index.beginningIn(tail, 0, 14)).toStrictEqual([last]);
    expect(index.beginningIn(document.createTextNode('x'), 0, 1)).toStrictEqual([]);
  });

  it('looks at few of many marks to find a place', () => {
    const long = document.createTextNode('x '.repeat(50_000));
    const marks = Array.from({ length: 50_000 }, (_, at) => toMark('x', long, at * 2, at * 2 + 1));
    const index = toIndex(...marks);
    let looks = 0;
    const compare = ({ pieces: [{ start }] }: Mark) => {
      looks++;
      return start - 12_346;
    };
    expect(findByOrder(index, [long], compare)).toBe(marks[6173]);
    expect(looks).toBeLessThan(20);
    expect(findByOrder(index, [long], () => -1)).toBeUndefined();
  });

  it('finds nothing in another text', () => {
    expect(findAt(toIndex(putin), document.createTextNode('Putin'), 3)).toStrictEqual([]);
    expect(findAt(toIndex(putin), document.createElement('p'), 0)).toStrictEqual([]);
  });

  it('finds a mark over several texts in each of them, each with its own offsets', () => {
    const tail = document.createTextNode('stan wins');
    const split: Mark = {
      ...kazakhstan,
      pieces: [
        { node: text, start: 9, end: 15 },
        { node: tail, start: 0, end: 4 },
      ],
    };
    const index = toIndex(split);
    expect(findAt(index, tail, 2)).toStrictEqual([split]);
    expect(findAt(index, tail, 10)).toStrictEqual([]);
    expect(findAt(index, text, 2)).toStrictEqual([]);
    index.delete([split]);
    expect([index.size, index.of(text), index.of(tail)]).toStrictEqual([0, [], []]);
  });

  it('deleting one leaves its neighbour, deleting again changes nothing', () => {
    const index = toIndex(putin, kazakhstan);
    index.delete([putin]);
    index.delete([putin]);
    expect(index.size).toBe(1);
    expect(index.of(text)).toStrictEqual([kazakhstan]);
    index.clear();
    expect([index.size, index.of(text)]).toStrictEqual([0, []]);
  });

  it('counts what was added and not deleted, by node too', () => {
    const texts = ['one', 'two', 'three'].map((data) => document.createTextNode(data));
    const marks = texts.flatMap((node) => [0, 1, 2].map((start) => toMark('x', node, start, start + 1)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(8))), (steps) => {
        const index = new MarkIndex();
        const there = new Set<Mark>();
        for (const [adds, at] of steps) {
          const mark = marks[at]!;
          if (adds && !there.has(mark)) index.add(mark);
          if (!adds) index.delete([mark]);
          if (adds) there.add(mark);
          else there.delete(mark);
        }
        expect(index.size).toBe(there.size);
        for (const node of texts)
          expect(new Set(index.of(node))).toStrictEqual(new Set([...there].filter((mark) => mark.pieces[0].node === node)));
      }),
    );
  });

  it('gives the marks in the order of the page, however they were added', () => {
    document.body.innerHTML = '<p>a b</p><div>c<i>d</i></div><p>e</p>';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
    const marks = texts.flatMap((node) =>
      node.length > 1 ? [toMark('x', node, 0, 1), toMark('x', node, 2, 3)] : [toMark('x', node, 0, 1)],
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(marks, { minLength: marks.length }), (shuffled) => {
        expect(
          toMarksInOrder(toIndex(...shuffled))
            .map(({ surface }) => surface)
            .join(''),
        ).toBe('abcde');
      }),
    );
  });

  it('a mark in a shadow tree comes where its host stands', () => {
    document.body.innerHTML = '<p>a</p><div></div><p>z</p>';
    const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>m</p><p>n</p>';
    const toFirst = (parent: Element) => toMark('x', parent.firstChild as Text, 0, 1);
    const [m, n] = [...root.children].map(toFirst) as [Mark, Mark];
    const [a, z] = [...document.querySelectorAll('body > p')].map(toFirst) as [Mark, Mark];
    expect(toMarksInOrder(toIndex(z, n, a, m))).toStrictEqual([a, m, n, z]);
  });
});
