// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { toMarksInOrder } from './find-in-index.ts';
import { letTimePass, matcher, NotingPainter, read, readAndNote, toSurfaces, trial, turn } from './fixture-reading.ts';
import { MOST_MARKS, PageReader } from './page-reader.ts';

describe('reading a page', () => {
  it('marks what the page mentions, and says so', async () => {
    const { reader, painter, onChange } = await readAndNote('<p>Putin in <b>Kazakh</b>stan.</p><p>Weather.</p><p>Russia</p>');
    expect(toSurfaces(reader)).toStrictEqual(['Putin', 'Kazakhstan', 'Russia']);
    expect(painter.painted).toStrictEqual(new Set(toMarksInOrder(reader.index)));
    expect(onChange).toHaveBeenCalled();
  });

  it('does nothing to a page without a mention', async () => {
    const { reader, painter, onChange } = await readAndNote('<p>Weather and sports.</p>');
    expect([reader.index.size, painter.paints.length]).toStrictEqual([0, 0]);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('lets the page go first between two stretches of a long text', async () => {
    letTimePass();
    const { reader } = await readAndNote(`<p>Putin ${'x '.repeat(9000)}</p>`.repeat(3));
    const counts = [reader.index.size];
    expect(reader.wasRead).toBe(false);
    while (trial.waiting.length > 0) {
      trial.waiting.shift()?.();
      await turn();
      counts.push(reader.index.size);
    }
    expect(counts[0]).toBe(1);
    expect(counts.at(-1)).toBe(3);
  });
});

describe('a page that changes', () => {
  it('text that arrives later is found', async () => {
    const { reader } = await readAndNote('<p>Putin</p>');
    document.body.insertAdjacentHTML('beforeend', '<div><p>Kazakhstan</p></div>');
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(['Putin', 'Kazakhstan']);
  });

  it.each([
    ['a text node appended to a paragraph', (p: Element) => p.append(' Russia'), ['Putin', 'Russia']],
    ['a name completed by what follows', (p: Element) => p.replaceChildren('Kazakh', 'stan'), ['Kazakhstan']],
    ['a name parted by what is put into it', (p: Element) => p.firstChild?.after('x'), []],
    ['a longer name made from a shorter one', (p: Element) => p.prepend('Vladimir '), ['Vladimir Putin']],
    ['a name within an inline element', (p: Element) => p.insertAdjacentHTML('beforeend', '<b> Russia</b>'), ['Putin', 'Russia']],
    ['a comment inside a name', (p: Element) => (p.firstChild as Text).splitText(2).before(document.createComment('x')), ['Putin']],
    ['a line break inside a name', (p: Element) => (p.firstChild as Text).splitText(2).before(document.createElement('br')), []],
    ['a block inside a name', (p: Element) => (p.firstChild as Text).splitText(2).before(document.createElement('div')), []],
    ['a picture inside a name', (p: Element) => (p.firstChild as Text).splitText(2).before(document.createElement('img')), []],
    [
      'a line break inside a name, deep in inline elements',
      (p: Element) => {
        p.innerHTML = 'Pu<i><b></b></i>tin';
        p.querySelector('b')!.append(document.createElement('br'));
      },
      [],
    ],
    ['a comment, of which nothing comes', (p: Element) => p.append(document.createComment('Russia')), ['Putin']],
  ])('%s', async (_, change, expected) => {
    const { reader } = await readAndNote('<p>Putin</p>');
    change(document.querySelector('p')!);
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(expected);
  });

  it.each([
    ['a line break', '<p>Kazakh<br>stan</p>', 'br'],
    ['a block', '<section>Kazakh<div>x</div>stan</section>', 'div'],
    ['a block, and comments', '<section>Kazakh<!----><!----><div>x</div><!---->stan</section>', 'div'],
    ['a line break in an inline element', '<p>Kazakh<b><br></b>stan</p>', 'br'],
  ])('a name that %s stood in comes to be once that is gone', async (_, html, name) => {
    const { reader } = await readAndNote(html);
    expect(toSurfaces(reader)).toStrictEqual([]);
    document.querySelector(name)!.remove();
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(['Kazakhstan']);
  });

  it('a name put in bold by somebody, in the midst of it, is marked still', async () => {
    const { reader } = await readAndNote('<p>In Kazakhstan</p>');
    const tail = (document.querySelector('p')!.firstChild as Text).splitText(9);
    const bold = document.createElement('b');
    tail.replaceWith(bold);
    bold.append(tail);
    await turn();
    expect(toMarksInOrder(reader.index).map(({ pieces }) => pieces.length)).toStrictEqual([2]);
  });

  it('a text that is rewritten loses its marks and gets its new ones', async () => {
    const { reader, painter } = await readAndNote('<p>Putin said</p>');
    const text = document.querySelector('p')!.firstChild as Text;
    text.data = 'In Kazakhstan it was said';
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(['Kazakhstan']);
    expect([...painter.painted].map(({ pieces: [{ start }] }) => start)).toStrictEqual([3]);
    text.data = 'Nothing';
    await turn();
    expect([reader.index.size, painter.painted.size]).toStrictEqual([0, 0]);
  });

  it('what leaves the page loses its marks before anything else is read or painted', async () => {
    const { reader, painter } = await readAndNote('<div><p>Putin</p><p>Kazakhstan</p></div><p>Russia</p>');
    const order: string[] = [];
    vi.spyOn(painter, 'erase').mockImplementation((marks) => void order.push(`erase ${marks.map(({ surface }) => surface).join(' and ')}`));
    vi.spyOn(painter, 'paint').mockImplementation((marks) => {
      if (marks.length > 0) order.push(`paint ${marks.map(({ surface }) => surface).join(' and ')}`);
      return marks;
    });
    document.body.append('Vladimir Putin');
    document.querySelector('div')!.remove();
    await turn();
    expect(order.filter((step) => step !== 'erase ')).toStrictEqual(['erase Putin and Kazakhstan', 'paint Vladimir Putin']);
    expect(toSurfaces(reader)).toStrictEqual(['Russia', 'Vladimir Putin']);
  });

  it('a mark that is as it was stays the very same and is not painted again', async () => {
    const { reader, painter } = await readAndNote('<p>Putin in <b>Kazakhstan</b></p>');
    const before = toMarksInOrder(reader.index);
    document.querySelector('p')!.append(' and Russia, Putin');
    await turn();
    expect(toMarksInOrder(reader.index).slice(0, 2)).toStrictEqual(before);
    for (const [at, mark] of before.entries()) expect(toMarksInOrder(reader.index)[at]).toBe(mark);
    expect(painter.paints.map(({ surface }) => surface)).toStrictEqual(['Putin', 'Kazakhstan', 'Russia', 'Putin']);
  });

  it('a first mention becomes a later one when another comes before it', async () => {
    const { reader } = await readAndNote('<p>said Putin</p>');
    document.querySelector('p')!.prepend('Vladimir Putin, ');
    await turn();
    expect(toMarksInOrder(reader.index).map(({ surface, again }) => [surface, again])).toStrictEqual([
      ['Vladimir Putin', false],
      ['Putin', true],
    ]);
  });

  it('what moves keeps being marked', async () => {
    const { reader } = await readAndNote('<ul><li>Putin</li><li>Kazakhstan</li></ul>');
    const list = document.querySelector('ul')!;
    list.append(list.firstElementChild!);
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(['Kazakhstan', 'Putin']);
  });

  it('is left alone once the extension is gone', async () => {
    let alive = true;
    const { reader } = await read('<p>Putin</p>', new NotingPainter(), () => alive);
    alive = false;
    document.body.append('Kazakhstan');
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(['Putin']);
  });
});

describe('a block of very many words', () => {
  const WORDS = 'Putin said it in Kazakhstan. '.repeat(2000);

  it('is read in stretches, and no name is lost, doubled or first twice', async () => {
    letTimePass();
    const { reader, painter } = await readAndNote(`<pre>${WORDS}</pre>`);
    const counts = [reader.index.size];
    while (trial.waiting.length > 0) {
      trial.waiting.shift()?.();
      await turn();
      counts.push(reader.index.size);
    }
    expect(counts.length).toBeGreaterThan(3);
    expect(counts.at(-1)).toBe(4000);
    expect(painter.paints).toHaveLength(4000);
    expect(toMarksInOrder(reader.index).map(({ again }) => again)).toStrictEqual([false, false, ...Array<boolean>(3998).fill(true)]);
    expect([reader.wasRead, reader.isPartly]).toEqual([true, false]);
  });

  it('is not read anew at every change, but a while after', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { reader } = await readAndNote(`<pre>${WORDS.repeat(2)}</pre>`);
    const find = vi.spyOn(matcher, 'find');
    for (let at = 0; at < 5; at++) {
      document.querySelector('pre')!.append(' Russia');
      await turn();
    }
    expect(find).not.toHaveBeenCalled();
    expect(reader.index.size).toBe(8000);
    vi.runAllTimers();
    await turn();
    vi.useRealTimers();
    expect(reader.index.size).toBe(8005);
  });
});

describe('a page of more marks than a browser bears', () => {
  it('is read in part, says so, and is read on when there is room', async () => {
    const { reader, onChange } = await readAndNote(`<div>${'Putin '.repeat(MOST_MARKS + 4000)}</div><p>Russia</p>`);
    expect(reader.index.size).toBeGreaterThanOrEqual(MOST_MARKS);
    expect(reader.index.size).toBeLessThan(MOST_MARKS + 3000);
    expect(reader.isPartly).toBe(true);
    expect(onChange).toHaveBeenCalled();
    document.body.append('Kazakhstan');
    await turn();
    expect(toSurfaces(reader)).not.toContain('Kazakhstan');
    document.querySelector('div')!.remove();
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(['Russia', 'Kazakhstan']);
    expect(reader.isPartly).toBe(false);
  });
});

describe('shadow trees', () => {
  function attach(html: string): ShadowRoot {
    const root = document.querySelector('x-card')!.attachShadow({ mode: 'open' });
    root.innerHTML = html;
    return root;
  }

  it('open ones are read, nested ones too, and watched', async () => {
    document.body.innerHTML = '<x-card></x-card>';
    const outer = attach('<p>Putin</p><x-inner></x-inner>');
    const inner = outer.querySelector('x-inner')!.attachShadow({ mode: 'open' });
    inner.innerHTML = '<p>Kazakhstan</p>';
    const reader = new PageReader(
      matcher,
      new NotingPainter(),
      { onChange: () => {}, onReplaced: () => {}, isAlive: () => true },
      trial.stop.signal,
    );
    reader.start();
    await turn();
    expect(toSurfaces(reader).toSorted()).toStrictEqual(['Kazakhstan', 'Putin']);
    expect(reader.shadowRoots).toStrictEqual(new Set([outer, inner]));
    inner.append('Russia');
    await turn();
    expect(toSurfaces(reader).toSorted()).toStrictEqual(['Kazakhstan', 'Putin', 'Russia']);
  });

  it('one that came with its host is read', async () => {
    const { reader } = await readAndNote('<p></p>');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = 'Putin';
    document.querySelector('p')!.append(host);
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(['Putin']);
  });

  it('one attached later is found when looked for, once', async () => {
    const { reader, painter } = await readAndNote('<x-card></x-card>');
    attach('<p>Putin</p>');
    await turn();
    expect(toSurfaces(reader)).toStrictEqual([]);
    reader.lookForShadowRoots(document);
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(['Putin']);
    const find = vi.spyOn(matcher, 'find');
    reader.lookForShadowRoots(document);
    await turn();
    expect(painter.paints).toHaveLength(1);
    expect(find).not.toHaveBeenCalled();
  });

  it('a closed one is nobody else’s business', async () => {
    const { reader } = await readAndNote('<x-card></x-card>');
    document.querySelector('x-card')!.attachShadow({ mode: 'closed' }).innerHTML = '<p>Putin</p>';
    reader.lookForShadowRoots(document);
    await turn();
    expect(reader.index.size).toBe(0);
  });
});

describe('a name that counts only beside another', () => {
  it('is not marked alone', async () => {
    const { reader } = await readAndNote('<p>They signed the declaration.</p>');
    expect(reader.index.size).toBe(0);
  });

  it.each([
    ['before it', '<p>Kazakhstan</p><p>the declaration</p>'],
    ['after it', '<p>the declaration</p><p>Kazakhstan</p>'],
    ['far after it, in another stretch of text', `<p>the declaration</p><p>${'x '.repeat(5000)}</p><p>Russia</p>`],
  ])('is marked when the other stands %s', async (_, html) => {
    const { reader } = await readAndNote(html);
    expect(toSurfaces(reader)).toContain('the declaration');
    expect(reader.index.size).toBe(2);
  });

  it('is marked once the other arrives, wherever', async () => {
    const { reader } = await readAndNote('<div><p>the declaration</p></div>');
    document.body.append('In Russia');
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(['the declaration', 'Russia']);
  });
});

describe('names that count only beside another', () => {
  it('do not vouch for each other', async () => {
    const { reader } = await readAndNote('<p>the declaration, and once more the declaration</p>');
    expect(reader.index.size).toBe(0);
  });
});

describe('a topic that the reader has switched off', () => {
  it('is not marked, and vouches for others all the same', async () => {
    document.body.innerHTML = '<p>Putin signed the declaration in Kazakhstan.</p>';
    const surroundings = { onChange: () => {}, onReplaced: () => {}, isAlive: () => true };
    const wants = { derivedForms: true, topicsOff: ['kazakhstan'], languagesOff: [] };
    const reader = new PageReader(matcher, new NotingPainter(), { ...surroundings, wants }, trial.stop.signal);
    reader.start();
    await turn();
    expect(toSurfaces(reader)).toStrictEqual(['Putin', 'the declaration']);
  });
});

describe('the end', () => {
  it('takes everything off and finds nothing any more', async () => {
    const { reader, painter, onChange } = await readAndNote('<p>Putin</p>');
    trial.stop.abort();
    onChange.mockClear();
    document.body.append('Kazakhstan');
    reader.addRoot(document);
    await turn();
    expect([reader.index.size, painter.painted.size]).toStrictEqual([0, 0]);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('comes in the middle of reading too', async () => {
    letTimePass();
    const { reader, painter } = await readAndNote(`<p>Putin ${'x '.repeat(9000)}</p>`.repeat(3));
    trial.stop.abort();
    for (const go of trial.waiting.splice(0)) go();
    await turn();
    expect([reader.index.size, painter.painted.size, painter.paints.length]).toStrictEqual([0, 0, 1]);
  });
});

describe('a name of two words', () => {
  it.each([
    ['with a short script between them is one name', '<p>Vladimir <script>count(1);</script>Putin</p>', ['Vladimir Putin']],
    [
      'of which styles set the second in a block of its own is not, and what is a name of that is',
      '<p>Vladimir <span style="display:block">Putin</span></p>',
      ['Putin'],
    ],
  ])('%s', async (_, html, surfaces) => {
    const { reader } = await readAndNote(html);
    expect(toSurfaces(reader)).toStrictEqual(surfaces);
  });
});
