// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TextChunk, toReadBlock } from './text-chunk.ts';
import { TextWalk } from './text-walk.ts';

const computedStyle = globalThis.getComputedStyle;

beforeEach(() => {
  // happy-dom leaves the display of inline elements empty, and that of some others is not as in browsers.
  const displays: Readonly<Record<string, string>> = { td: 'table-cell', script: 'none', style: 'none' };
  vi.stubGlobal('getComputedStyle', (element: Element) => ({
    float: 'none',
    display: displays[element.localName] ?? (computedStyle(element).display || 'inline'),
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function readAll(root: Node): TextChunk[] {
  const walk = new TextWalk([root]);
  const chunks: TextChunk[] = [];
  for (let chunk = walk.next(); chunk !== undefined; chunk = walk.next()) chunks.push(chunk);
  return chunks;
}

/** What is to be taken from each chunk; where it is not cut, a block ends with it. */
const toTaken = ({ text, from, to }: TextChunk): string => text.slice(from, to) + (to === text.length ? '\0' : '');

/** The texts of the blocks, in order. */
const toBlockTexts = (text: string): string[] => text.split(/\0+/u).filter((block) => block !== '');

function readBlocks(html: string): string[] {
  document.body.innerHTML = html;
  return toBlockTexts(readAll(document.body).map(toTaken).join(''));
}

describe('the text of a page by block', () => {
  it.each([
    ['a name over inline tags is one text', '<p>Ka<b>zakh</b><i>stan</i></p>', ['Kazakhstan']],
    ['white space stays as it is', '<p>Kassym-Jomart\n  <b>Tokayev</b></p>', ['Kassym-Jomart\n  Tokayev']],
    ['paragraphs are apart', '<p>Kazakh</p><p>stan</p>', ['Kazakh', 'stan']],
    ['cells are apart', '<table><tbody><tr><td>Kazakh</td><td>stan</td></tr></tbody></table>', ['Kazakh', 'stan']],
    ['list items are apart', '<ul><li>Kazakh</li><li>stan</li></ul>', ['Kazakh', 'stan']],
    ['text around a block is apart', '<div>Ka<div>zakh</div>stan</div>', ['Ka', 'zakh', 'stan']],
    ['a block in an inline element is apart too', '<div><b>Ka<p>zakh</p>stan</b></div>', ['Ka', 'zakh', 'stan']],
    ['a line break is white space', '<p>Vladimir<br>Putin</p>', ['Vladimir\nPutin']],
    ['a line break beside white space adds none', '<p>Vladimir <br>Putin</p>', ['Vladimir Putin']],
    ['a place to break a long word joins', '<p>Kazakh<wbr>stan</p>', ['Kazakhstan']],
    ['letters of Chinese are joined over tags', '<p>托<b>卡</b>耶夫</p>', ['托卡耶夫']],
    ['a picture parts Chinese too', '<p>托卡<img alt="">耶夫</p>', ['托卡', '耶夫']],
    ['a reading above the line is not read', '<p><ruby>托<rt>tuo</rt>卡<rt>ka</rt></ruby></p>', ['托卡']],
    ['nor is one in bold', '<p><ruby>托<rt><b>tuo</b></rt>卡<rp>(</rp><rt>k<i>a</i></rt></ruby></p>', ['托卡']],
    [
      'nothing of code, forms and fallbacks',
      '<script>a</script><style>b</style><noscript>c</noscript><textarea>d</textarea><select><option>e</option></select>',
      [],
    ],
    ['a template is not read', '<template>Kazakhstan</template><p>x</p>', ['x']],
    ['a script inside a word is passed over', '<p>Kazakh<script>a</script>stan</p>', ['Kazakhstan']],
    ['a comment inside a word is passed over', '<p>Kazakh<!-- a -->stan</p>', ['Kazakhstan']],
    ['nothing of an empty page', '', []],
  ])('%s', (_, html, expected) => {
    expect(readBlocks(html)).toStrictEqual(expected);
  });

  it('looks no further than its root, and not into shadow trees', () => {
    document.body.innerHTML = '<p>before</p><div>inside</div><p>after</p>';
    const root = document.querySelector('div')!;
    root.attachShadow({ mode: 'open' }).innerHTML = '<p>shadow</p>';
    expect(readAll(root).map(({ text }) => text)).toStrictEqual(['inside']);
  });

  it('reads a shadow tree when that is its root', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.innerHTML = 'Kazakh<b>stan</b><p>Russia</p>';
    expect(readAll(root).map(({ text }) => text)).toStrictEqual(['Kazakhstan\0Russia']);
  });
});

const INLINES = ['b', 'i', 'a', 'span', 'em'] as const;
const BLOCKS = ['div', 'p', 'li', 'td', 'section'] as const;
const UNREADS = ['script', 'style', 'rt'] as const;
interface Branch extends ReadonlyArray<Tree> {
  readonly 0: string;
}
type Tree = string | Branch;

// Words of letters only: whatever stands between two of them matters. Long ones make many chunks.
const word = fc
  .tuple(fc.constantFrom('a', 'б', '中'), fc.constantFrom(1, 2, 3, 5000, 9000, 40_000))
  .map(([letter, count]) => letter.repeat(count));
const { tree: anyTree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    word,
    fc.constantFrom<Tree>(['br'], ['wbr'], ['img']),
    fc.tuple(fc.constantFrom(...UNREADS), word),
    fc
      .tuple(fc.constantFrom(...INLINES, ...BLOCKS), fc.array(tie('tree'), { maxLength: 5 }))
      .map(([name, children]): Tree => [name, ...children]),
  ),
}));
const anyPage = fc.array(anyTree, { maxLength: 12 });

function build(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [name, ...children] = tree;
  const element = document.createElement(name);
  element.append(...children.map(build));
  return element;
}

/** What is read, said as plainly as can be: `\0` wherever something parts, `\n` for a line break. */
function tell(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  const [name, ...children] = tree;
  if (name === 'br') return '\n';
  if (name === 'img') return '\0';
  if ((UNREADS as readonly string[]).includes(name)) return '';
  const text = children.map(tell).join('');
  return (BLOCKS as readonly string[]).includes(name) ? `\0${text}\0` : text;
}

// Line breaks in a row are one, and none beside something that parts.
const tidy = (text: string): string =>
  text
    .replaceAll(/\n+/gu, '\n')
    .replaceAll(/\n?\0[\n\0]*/gu, '\0')
    .replaceAll(/^\n|\n$/gu, '');

describe('any tree of inline and block elements', () => {
  it('reads as the plain rule says, in however many chunks', () => {
    fc.assert(
      fc.property(anyPage, (trees) => {
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        root.append(...trees.map(build));
        const read = readAll(root).map(toTaken).join('');
        expect(toBlockTexts(tidy(read))).toStrictEqual(toBlockTexts(tidy(trees.map(tell).join(''))));
      }),
      { numRuns: 300 },
    );
  });

  it('every node stands where the chunk says, and only a block too long for one chunk is cut', () => {
    fc.assert(
      fc.property(anyPage, (trees) => {
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        root.append(...trees.map(build));
        const chunks = readAll(root);
        for (const [number, { text, nodes, starts, from, to }] of chunks.entries()) {
          expect(text.length).toBeLessThan(33_000);
          for (const [at, node] of nodes.entries()) {
            const start = starts[at]!;
            const seen = node.data.slice(Math.max(0, -start), text.length - start);
            expect(text.startsWith(seen, Math.max(0, start))).toBe(true);
          }
          const isCut = to < text.length;
          const next = chunks[number + 1];
          expect(next !== undefined && toReadBlock(next.nodes[0]!) === toReadBlock(nodes.at(-1)!)).toBe(isCut);
          expect((next?.from ?? 0) > 0).toBe(isCut);
          if (isCut) expect(text.length).toBeGreaterThan(4_000);
          if (number === 0) expect(from).toBe(0);
        }
      }),
    );
  });

  it('a name in a block of any length is whole in one chunk, and taken from no other, wherever it stands', () => {
    const NAME = 'Vladimir Putin';
    // The first cut is before 4,096, the longest chunks are of 32,768.
    const anyLength = fc.oneof(fc.integer({ min: 2_500, max: 4_200 }), fc.integer({ min: 4_200, max: 90_000 }));
    fc.assert(
      fc.property(anyLength, fc.constantFrom('x', 'x ', '中'), fc.nat(14), (length, filler, cut) => {
        const before = filler.repeat(length / filler.length);
        document.body.innerHTML = '<pre></pre>';
        const block = document.querySelector('pre')!;
        block.append(`${before} ${NAME.slice(0, cut)}`, NAME.slice(cut), ` ${before}`);
        const taken = readAll(block).filter(({ text, from, to }) => {
          const at = text.indexOf(NAME);
          return at >= from && at < to;
        });
        expect(taken).toHaveLength(1);
      }),
    );
  });

  it('a block that a painter has parted between two chunks is read on from the same place', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(' ');
    document.body.innerHTML = `<pre>${text}</pre>`;
    const walk = new TextWalk([document.body]);
    let read = '';
    for (let chunk = walk.next(); chunk !== undefined; chunk = walk.next()) {
      read += toTaken(chunk);
      // As mark.js does it: before, an element around the word, after.
      const node = chunk.nodes.at(-1)!;
      const marked = node.splitText(Math.max(1, chunk.from - chunk.starts.at(-1)! + 700));
      marked.splitText(3);
      const element = document.createElement('b');
      marked.replaceWith(element);
      element.append(marked);
    }
    expect(read).toBe(`${text}\0`);
  });
});

describe('a page that changes between two chunks', () => {
  const LONG = 'x'.repeat(3000);

  function buildSections(): Element[] {
    document.body.innerHTML = `<section>${`<p>${LONG}</p>`.repeat(4)}</section>`.repeat(5);
    return [...document.body.children];
  }

  it('text that came after what was read is read', () => {
    buildSections();
    const walk = new TextWalk([document.body]);
    walk.next();
    document.body.append('tail');
    let last: TextChunk | undefined;
    for (let chunk = walk.next(); chunk !== undefined; chunk = walk.next()) last = chunk;
    expect(last?.text.endsWith('tail')).toBe(true);
  });

  it('of several places, one that has left the page meanwhile is passed over', () => {
    const sections = buildSections();
    const [first, second, third] = sections as [Element, Element, Element];
    const walk = new TextWalk([first, second, third]);
    const texts = [walk.next()];
    second.remove();
    for (let chunk = walk.next(); chunk !== undefined; chunk = walk.next()) texts.push(chunk);
    const read = new Set(texts.flatMap((chunk) => chunk?.nodes ?? []));
    expect([...third.children].every(({ firstChild }) => read.has(firstChild as Text))).toBe(true);
    expect(read.has(second.lastElementChild!.firstChild as Text)).toBe(false);
  });

  it('nodes split off from those already read are not read again', () => {
    document.body.innerHTML = `<p><b>Kazakhstan</b> and Kazakhstan</p>`;
    const walk = new TextWalk([document.body]);
    const chunk = walk.next();
    chunk?.nodes.at(-1)?.splitText(5);
    expect(walk.next()).toBeUndefined();
  });

  const place = fc.tuple(fc.nat(4), fc.nat(3));
  const anyChange = fc.record({ from: place, to: place, kind: fc.constantFrom('remove', 'move', 'empty', 'text', 'insert') });
  it('never throws, ends, and loses nothing of sections that were left alone', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyChange, { maxLength: 3 }), { maxLength: 8 }), (turns) => {
        const sections = buildSections();
        const paragraphs = sections.map((section) => [...section.children]);
        const touched = new Set<Element>();
        const read = new Set<Text>();
        const walk = new TextWalk([document.body]);
        let turn = 0;
        for (let chunk = walk.next(); chunk !== undefined; chunk = walk.next()) {
          for (const node of chunk.nodes) read.add(node);
          for (const { from, to, kind } of turns[turn++] ?? []) {
            const paragraph = paragraphs[from[0]]![from[1]]!;
            const goal = sections[to[0]]!;
            for (const section of [sections[from[0]]!, goal, paragraph.parentElement]) if (section !== null) touched.add(section);
            if (kind === 'remove') paragraph.remove();
            else if (kind === 'move') goal.append(paragraph);
            else if (kind === 'empty') paragraph.replaceChildren();
            else if (kind === 'text') paragraph.textContent = 'short';
            else goal.prepend(document.createElement('p'));
          }
        }
        expect(turn).toBeLessThanOrEqual(40);
        const untouched = sections.filter((section) => !touched.has(section));
        for (const section of untouched) for (const { firstChild } of section.children) expect(read.has(firstChild as Text)).toBe(true);
      }),
    );
  });
});
