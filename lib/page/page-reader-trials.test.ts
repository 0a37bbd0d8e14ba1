// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ElementPainter } from './element-painter.ts';
import { toMarksInOrder } from './find-in-index.ts';
import { letTimePass, matcher, NotingPainter, read, toSurfaces, trial, turn } from './fixture-reading.ts';
import { MARK_ELEMENT } from './mark-element.ts';
import { PageReader } from './page-reader.ts';

describe('a page made to break its readers', () => {
  const TRAPS = ['localName', 'shadowRoot', 'getRootNode', 'nextSibling', 'parentElement'] as const;
  const fail = () => {
    throw new Error('gotcha');
  };

  it.each(TRAPS)('by an element whose %s throws gets no error, and is read where it is sound', async (name) => {
    const reader = new PageReader(
      matcher,
      new NotingPainter(),
      { onChange: () => {}, onReplaced: () => {}, isAlive: () => true },
      trial.stop.signal,
    );
    document.body.innerHTML = '<p>Russia</p>';
    reader.start();
    await turn();
    document.body.insertAdjacentHTML('beforeend', '<p>Putin</p>');
    const trap = document.body.lastElementChild!;
    // Set only while we read: happy-dom asks its own elements too.
    Object.defineProperty(trap, name, { get: fail, configurable: true });
    expect(() => reader.lookForShadowRoots(document)).not.toThrow();
    await turn();
    Reflect.deleteProperty(trap, name);
    document.body.insertAdjacentHTML('beforeend', '<p>Kazakhstan</p>');
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(expect.arrayContaining(['Russia', 'Kazakhstan']));
  });

  it.each(TRAPS)('from the first moment, by an element whose %s throws, lets later text be read', async (name) => {
    document.body.innerHTML = '<p>Putin</p>';
    const trap = document.body.lastElementChild!;
    Object.defineProperty(trap, name, { get: fail, configurable: true });
    const reader = new PageReader(
      matcher,
      new NotingPainter(),
      { onChange: () => {}, onReplaced: () => {}, isAlive: () => true },
      trial.stop.signal,
    );
    expect(() => reader.start()).not.toThrow();
    await turn();
    Reflect.deleteProperty(trap, name);
    document.body.insertAdjacentHTML('beforeend', '<p>Kazakhstan</p>');
    await turn();
    expect(toSurfaces(reader)).toContain('Kazakhstan');
  });
});

describe('with a painter that changes the page', () => {
  const toMarked = () => [...document.querySelectorAll(MARK_ELEMENT)].map(({ className, textContent }) => `${textContent}:${className}`);

  it('does not take its own changes for those of the page', async () => {
    const painter = new ElementPainter('underline');
    const paint = vi.spyOn(painter, 'paint');
    const find = vi.spyOn(matcher, 'find');
    await read('<p>Putin in Kazakhstan and Putin</p>', painter);
    const before = document.body.innerHTML;
    expect(find).toHaveBeenCalledOnce();
    for (let at = 0; at < 5; at++) await turn();
    expect(find).toHaveBeenCalledOnce();
    expect(document.body.innerHTML).toBe(before);
    expect(paint.mock.calls.filter(([marks]) => marks.length > 0)).toHaveLength(1);
    expect(toMarked()).toStrictEqual(['Putin:j4u1', 'Kazakhstan:j4u1', 'Putin:j4u2']);
  });

  it.each([
    ['a later mention at the very end stays a later one', '<p><b>Putin</b> and Putin</p>', ['Putin:j4u1', 'Putin:j4u2']],
    ['a name split over tags at the very end stays one', '<p>Vladimir <b>Putin</b></p>', ['Vladimir :j4u1', 'Putin:j4u1']],
  ])('%s', async (_, html, expected) => {
    const { reader } = await read(html, new ElementPainter('underline'));
    expect(toMarked()).toStrictEqual(expected);
    expect(reader.index.size).toBe(expected.length === 2 && html.includes('Vladimir') ? 1 : 2);
  });

  it('a first mention that becomes a later one is still marked', async () => {
    await read('<p>said Putin today</p>', new ElementPainter('underline'));
    document.querySelector('p')!.prepend('Vladimir Putin, ');
    await turn();
    expect(toMarked()).toStrictEqual(['Vladimir Putin:j4u1', 'Putin:j4u2']);
  });

  it('marks more beside what is marked', async () => {
    await read('<p>Putin and the declaration</p>', new ElementPainter('underline'));
    expect(toMarked()).toStrictEqual(['Putin:j4u1']);
    document.body.append('Russia');
    await turn();
    expect(toMarked()).toStrictEqual(['Putin:j4u1', 'the declaration:j4u1', 'Russia:j4u1']);
  });

  it('what the page takes out is given back unmarked', async () => {
    await read('<div><p>said Putin today</p></div>', new ElementPainter('underline'));
    const paragraph = document.querySelector('p')!;
    paragraph.remove();
    await turn();
    expect(paragraph.outerHTML).toBe('<p>said Putin today</p>');
  });

  it('leaves the page as it was', async () => {
    const html = '<p>Vladimir <b>Putin</b>, <i>Kazakh</i>stan</p><p>the declaration</p>';
    await read(html, new ElementPainter('tint'));
    expect(document.body.innerHTML).not.toBe(html);
    trial.stop.abort();
    expect(document.body.innerHTML).toBe(html);
  });
});

describe('whatever the page does while it is being read', () => {
  const FILLER = 'x '.repeat(2500);
  const NAMES = ['Putin', 'Kazakhstan', 'Russia', 'Vladimir <b>Putin</b>', 'nothing'] as const;
  const anyName = fc.constantFrom(...NAMES);
  const anyChange = fc.record({
    kind: fc.constantFrom('remove', 'move', 'move two', 'move section', 'text', 'insert', 'data'),
    from: fc.nat(11),
    to: fc.nat(11),
    name: anyName,
  });
  type Change = { kind: string; from: number; to: number; name: string };

  function apply({ kind, from, to, name }: Change): void {
    const paragraphs = [...document.querySelectorAll('section > p')];
    const sections = [...document.querySelectorAll('section')];
    const paragraph = paragraphs[from % Math.max(1, paragraphs.length)];
    const goal = sections[to % Math.max(1, sections.length)];
    if (paragraph === undefined || goal === undefined) return;
    const text = paragraph.firstChild;
    if (kind === 'remove') paragraph.remove();
    else if (kind === 'move') goal.append(paragraph);
    else if (kind === 'move two') goal.append(...[paragraph, paragraph.nextElementSibling].filter((one) => one !== null));
    else if (kind === 'move section') document.body.append(goal);
    else if (kind === 'text') paragraph.innerHTML = `${name} ${FILLER}`;
    else if (kind === 'insert') goal.insertAdjacentHTML('afterbegin', `<p>${name} ${FILLER}</p>`);
    else if (text instanceof Text) text.data = `Russia ${FILLER}`;
  }

  const tell = (reader: PageReader) =>
    toMarksInOrder(reader.index).map(({ topic, surface, again, pieces }) => ({
      topic,
      surface,
      again,
      at: pieces.map(({ node, start, end }) => [node, start, end]),
    }));

  it('ends up with exactly the marks that a fresh look at the page finds', async () => {
    // Every step takes its time, so that the page has its turn after each.
    letTimePass();
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyName, { minLength: 6, maxLength: 12 }),
        fc.array(fc.array(anyChange, { maxLength: 3 }), { maxLength: 6 }),
        async (names, turns) => {
          const stopThis = new AbortController();
          document.body.innerHTML = [0, 1, 2]
            .map(
              (section) =>
                `<section>${names
                  .filter((_, at) => at % 3 === section)
                  .map((name) => `<p>${name} ${FILLER}</p>`)
                  .join('')}</section>`,
            )
            .join('');
          await turn();
          const painter = new NotingPainter();
          const reader = new PageReader(
            matcher,
            painter,
            { onChange: () => {}, onReplaced: () => {}, isAlive: () => true },
            stopThis.signal,
          );
          reader.start();
          await turn();
          const rest = [...turns];
          do {
            for (const change of rest.shift() ?? []) apply(change);
            await turn();
            trial.waiting.shift()?.();
            await turn();
          } while (trial.waiting.length > 0 || rest.length > 0);
          const fresh = new PageReader(
            matcher,
            new NotingPainter(),
            { onChange: () => {}, onReplaced: () => {}, isAlive: () => true },
            stopThis.signal,
          );
          fresh.start();
          await turn();
          while (trial.waiting.length > 0) {
            trial.waiting.shift()?.();
            await turn();
          }
          const found = tell(reader);
          const expected = tell(fresh);
          stopThis.abort();
          expect(found.length).toBe(expected.length);
          for (const [at, mark] of found.entries()) {
            expect({ ...mark, at: undefined }).toStrictEqual({ ...expected[at], at: undefined });
            expect(mark.at.every(([node], piece) => node === expected[at]?.at[piece]?.[0])).toBe(true);
            expect(mark.at.map(([, start, end]) => [start, end])).toStrictEqual(expected[at]?.at.map(([, start, end]) => [start, end]));
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});
