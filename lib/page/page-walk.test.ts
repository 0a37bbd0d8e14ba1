// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { PageWalk } from './page-walk.ts';

const COUNT = 240;

afterEach(() => {
  Reflect.deleteProperty(document, 'caretPositionFromPoint');
  document.body.replaceChildren();
});

function showAt(toNode: () => Node): void {
  Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode: toNode() }) });
}

// As a reader's scrolling does, in whatever box.
function move(): void {
  document.body.dispatchEvent(new Event('scroll'));
}

function build(): readonly Text[] {
  document.body.innerHTML = `<p>${'x'.repeat(2_999)} <b>y</b></p>`.repeat(COUNT);
  return [...document.body.children].map(({ firstChild }) => firstChild as Text);
}

/** The paragraphs by their numbers, as they are read, and the map of topics that goes with each. */
function read(texts: readonly Text[], movesAt = 10) {
  const walk = new PageWalk([document.body]);
  const order: { at: number; topics: unknown }[] = [];
  for (let chunk = walk.next(), count = 0; chunk !== undefined; chunk = walk.next()) {
    if (++count === movesAt) move();
    for (const node of chunk.nodes) if (texts.includes(node)) order.push({ at: texts.indexOf(node), topics: walk.topics });
  }
  return order;
}

describe('a long page', () => {
  it('is read from where its reader is on, before the rest, and that again in its turn', () => {
    const texts = build();
    showAt(() => document.body.children[200]?.querySelector('b')?.firstChild as Text);
    const order = read(texts);
    const numbers = order.map(({ at }) => at);
    const jump = numbers.indexOf(200);
    expect(jump).toBeLessThan(100);
    expect(numbers[jump + 1]).toBe(201);
    expect(numbers.filter((at) => at === 200)).toHaveLength(2);
    const rest = order.filter(({ topics }) => topics === order[0]?.topics);
    expect(rest.map(({ at }) => at)).toEqual(texts.map((_, at) => at));
  });

  it.each([
    ['what is read already', () => document.body.children[2]?.firstChild as Node],
    ['what is no text', () => document.body],
    ['what is elsewhere', () => document.createTextNode('x')],
  ])('is read in its own order when there is on the screen %s', (_, toNode) => {
    const texts = build();
    showAt(toNode);
    expect(read(texts).map(({ at }) => at)).toEqual(texts.map((_text, at) => at));
  });
});

describe('what is on the screen is not asked', () => {
  const refuse = () => {
    throw new Error('asked');
  };

  it('of a short page', () => {
    document.body.innerHTML = '<p>short</p>'.repeat(50);
    showAt(refuse);
    expect(read([], 1)).toEqual([]);
  });

  it('of one that has not moved', () => {
    const texts = build();
    showAt(refuse);
    expect(read(texts, Number.POSITIVE_INFINITY)).toHaveLength(COUNT);
  });

  it('after all is read', () => {
    read(build(), Number.POSITIVE_INFINITY);
    showAt(refuse);
    expect(move).not.toThrow();
  });
});
