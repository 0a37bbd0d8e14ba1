// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ElementPainter } from './element-painter.ts';
import { read, toSurfaces, turn } from './fixture-reading.ts';
import { MARK_ELEMENT } from './mark-element.ts';

beforeEach(() => {
  // That of happy-dom loses its way backwards, and mark.js, which asks it to go back and forth, then never ends.
  vi.spyOn(document, 'createNodeIterator').mockImplementation(((root: Node, _: number, filter: (node: Node) => number) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = root instanceof Text ? [root] : [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (filter(node) === NodeFilter.FILTER_ACCEPT) nodes.push(node);
    let at = 0;
    return {
      nextNode: () => (at < nodes.length ? (nodes[at++] ?? null) : null),
      previousNode: () => (at > 0 ? (nodes[--at] ?? null) : null),
    };
  }) as typeof document.createNodeIterator);
});
afterEach(() => vi.restoreAllMocks());

const toMarked = () => [...document.querySelectorAll(MARK_ELEMENT)].map(({ textContent }) => textContent);
const toText = () => document.querySelector('p')!.textContent;

describe('a page that renders over text nodes it kept, while words of them stand in elements of marks', () => {
  /** Reads a paragraph whose text node its renderer keeps. */
  async function render(text: string) {
    document.body.innerHTML = '<p></p>';
    const paragraph = document.querySelector('p')!;
    const { reader } = await read('<p></p>', new ElementPainter('underline'));
    const node = document.createTextNode(text);
    document.querySelector('p')!.append(node);
    await turn();
    return { reader, node, paragraph };
  }

  it.each([
    ['sets other words', 'Russia won', ['Russia']],
    ['sets more words', 'said Putin in Kazakhstan today', ['Putin', 'Kazakhstan']],
    ['sets the words before the first mark', 'said ', []],
    ['sets none', '', []],
    ['sets the very same', 'said Putin, Russia', ['Putin', 'Russia']],
  ])('%s: those are there, and nothing else', async (_, words, marked) => {
    const { node, reader } = await render('said Putin, Russia');
    expect(toMarked()).toStrictEqual(['Putin', 'Russia']);
    node.data = words;
    await turn();
    expect(toText()).toBe(words);
    expect(toMarked()).toStrictEqual(marked);
    expect(toSurfaces(reader)).toStrictEqual(marked);
  });

  it('takes its node out: the words after it go as well, and the node is as it was', async () => {
    const { node, reader } = await render('said Putin, Russia');
    node.remove();
    await turn();
    expect([toText(), node.data, reader.index.size]).toStrictEqual(['', 'said Putin, Russia', 0]);
  });

  it('moves its node: all of its words move', async () => {
    const { node } = await render('said Putin, Russia');
    const bold = document.createElement('b');
    document.querySelector('p')!.prepend(bold, ' and ');
    bold.append(node);
    await turn();
    expect(document.querySelector('p')!.innerHTML.replaceAll(/<\/?parallax[^>]*>/gu, '')).toBe('<b>said Putin, Russia</b> and ');
    expect(toMarked()).toStrictEqual(['Putin', 'Russia']);
  });

  it('puts something behind its node: it comes behind all of the words', async () => {
    const { node } = await render('said Putin, Russia');
    node.after(' and more');
    await turn();
    expect(toText()).toBe('said Putin, Russia and more');
    expect(toMarked()).toStrictEqual(['Putin', 'Russia']);
  });

  it('sets all of the text anew, and later the node it kept: nothing comes back', async () => {
    const { node, reader } = await render('said Putin, Russia');
    document.querySelector('p')!.textContent = 'Kazakhstan';
    node.data = 'Russia';
    await turn();
    expect([toText(), toSurfaces(reader)]).toStrictEqual(['Kazakhstan', ['Kazakhstan']]);
  });

  it('takes one of our elements for its own and sets another word there: no word is lost or doubled', async () => {
    await render('said Putin, Russia');
    document.querySelector(MARK_ELEMENT)!.replaceWith('Smith');
    await turn();
    expect(toText()).toBe('said Smith, Russia');
  });

  it('does so step by step: no word is lost or doubled', async () => {
    await render('said Putin, Russia');
    const element = document.querySelector(MARK_ELEMENT)!;
    element.before('Smith');
    element.remove();
    await turn();
    expect(toText()).toBe('said Smith, Russia');
  });

  it('changes a letter in one of our elements: it stays changed', async () => {
    await render('said Putin, Russia');
    (document.querySelector(MARK_ELEMENT)!.firstChild as Text).data = 'Rasputin';
    await turn();
    expect(toText()).toBe('said Rasputin, Russia');
    expect(toMarked()).toStrictEqual(['Russia']);
  });

  it('is given back as it was, after more was marked beside what was', async () => {
    const { node, reader } = await render('the declaration of Putin, the declaration');
    document.body.append('Russia');
    await turn();
    expect(toMarked()).toStrictEqual(['the declaration', 'Putin', 'the declaration', 'Russia']);
    node.data = 'the declaration';
    await turn();
    expect(toText()).toBe('the declaration');
    expect(toSurfaces(reader)).toStrictEqual(['the declaration', 'Russia']);
  });
});

describe('a page that takes marks off again as soon as they are there', () => {
  async function fight() {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { reader } = await read('<p>said Putin</p><div>Russia</div>', new ElementPainter('underline'));
    const paragraph = document.querySelector('p')!;
    let rounds = 0;
    const takeOff = () => {
      if (paragraph.querySelector(MARK_ELEMENT) === null) return;
      rounds++;
      paragraph.innerHTML = 'said Putin';
    };
    const observer = new MutationObserver(takeOff);
    observer.observe(paragraph, { childList: true });
    takeOff();
    for (let at = 0; at < 100; at++) {
      await turn();
      vi.advanceTimersByTime(1000);
    }
    vi.useRealTimers();
    observer.disconnect();
    return { reader, rounds };
  }

  it('is left in peace in the end, which is said, and the rest of it stays marked', async () => {
    const { reader, rounds } = await fight();
    expect(rounds).toBeGreaterThan(8);
    expect(rounds).toBeLessThan(20);
    expect(reader.isPartly).toBe(true);
    expect(toMarked()).toStrictEqual(['Russia']);
  });
});
