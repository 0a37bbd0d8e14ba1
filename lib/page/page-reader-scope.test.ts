// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { matcher, readAndNote, toSurfaces, turn } from './fixture-reading.ts';

const COUNT = 200;
const HTML = `<main>${'<p>Putin said in Kazakhstan</p>'.repeat(COUNT)}</main>`;

/** Reads a page of very many paragraphs; gives how many characters are read for what happens to it. */
async function setUp() {
  const find = vi.spyOn(matcher, 'find');
  const { reader, painter } = await readAndNote(HTML);
  expect(reader.index.size).toBe(2 * COUNT);
  const measure = async (change: () => void) => {
    find.mockClear();
    painter.paints.length = 0;
    change();
    await turn();
    return find.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
  };
  return { reader, painter, measure };
}
const paragraphs = () => document.querySelectorAll('p');

it.each<readonly [what: string, change: () => void]>([
  ['a text is set anew', () => (paragraphs()[77]!.firstChild as Text).replaceData(0, 5, 'Russia')],
  ['a paragraph is added', () => document.querySelector('main')!.append(paragraphs()[0]!.cloneNode(true))],
  ['a paragraph moves', () => document.querySelector('main')!.prepend(paragraphs()[150]!)],
  ['words are put in bold', () => paragraphs()[3]!.append(Object.assign(document.createElement('b'), { textContent: ' and Russia' }))],
])('only the paragraph is read when %s', async (_, change) => {
  const { reader, painter, measure } = await setUp();
  expect(await measure(change)).toBeLessThan(60);
  expect(painter.paints.length).toBeLessThan(4);
  expect(toSurfaces(reader).length).toBe(painter.painted.size);
});

it.each<readonly [what: string, change: () => void]>([
  ['a paragraph goes', () => paragraphs()[5]!.remove()],
  ['only attributes change', () => paragraphs()[5]!.setAttribute('class', 'x')],
  ['a comment is set', () => document.querySelector('main')!.append(document.createComment('x'))],
])('nothing is read when %s', async (_, change) => {
  const { painter, measure } = await setUp();
  expect(await measure(change)).toBe(0);
  expect(painter.paints.length).toBe(0);
});
