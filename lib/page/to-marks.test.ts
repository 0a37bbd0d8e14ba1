// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SurfaceForm } from '../domain/mention.ts';
import { compileForms } from '../matching/compile-matcher.ts';
import { openMatcher } from '../matching/open-matcher.ts';
import { findInChunk } from './find-in-chunk.ts';
import type { Mark } from './mark.ts';
import { TextWalk } from './text-walk.ts';
import { toMarks } from './to-marks.ts';

const FORMS: readonly SurfaceForm[] = [
  { text: 'Kazakhstan', topic: 'kazakhstan', form: 'base' },
  { text: 'Vladimir Putin', topic: 'putin', form: 'base' },
  { text: 'Putin', topic: 'putin', form: 'base' },
  { text: '托卡耶夫', topic: 'tokayev', form: 'base' },
];
const matcher = openMatcher(compileForms(FORMS));
const computedStyle = globalThis.getComputedStyle;

beforeEach(() => {
  // happy-dom leaves the display of inline elements empty.
  vi.stubGlobal('getComputedStyle', (element: Element) => ({ float: 'none', display: computedStyle(element).display || 'inline' }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function markAll(html: string): Mark[] {
  document.body.innerHTML = html;
  const walk = new TextWalk([document.body]);
  const marks: Mark[] = [];
  for (let chunk = walk.next(); chunk !== undefined; chunk = walk.next()) {
    marks.push(...toMarks(chunk, findInChunk(matcher, chunk)));
  }
  return marks;
}

const toPieceTexts = ({ pieces }: Mark): string[] => pieces.map(({ node, start, end }) => node.data.slice(start, end));

describe('the marks of a page, piece by piece', () => {
  it.each([
    ['a name in one text', '<p>In Kazakhstan.</p>', [['Kazakhstan']]],
    ['a name split over inline tags is one mark', '<p>In Ka<b>zakh</b><i>stan</i>.</p>', [['Ka', 'zakh', 'stan']]],
    ['white space in a tag of its own', '<p>Vladimir<b> </b>Putin</p>', [['Vladimir', ' ', 'Putin']]],
    ['a name over a line break', '<p>Vladimir<br>Putin</p>', [['Vladimir', 'Putin']]],
    ['a name over a place to break it', '<p>Kazakh<wbr>stan</p>', [['Kazakh', 'stan']]],
    ['a Chinese name over a tag', '<p>总统托卡<b>耶夫</b>说</p>', [['托卡', '耶夫']]],
    ['two marks in one text', '<p>Putin in Kazakhstan</p>', [['Putin'], ['Kazakhstan']]],
    ['marks of many texts', '<p>Putin <b>in</b> Kazakh<b>stan</b> and Putin</p>', [['Putin'], ['Kazakh', 'stan'], ['Putin']]],
    ['no name over cells', '<table><tbody><tr><td>Kazakh</td><td>stan</td></tr></tbody></table>', []],
    ['no name over paragraphs, but the rest of it', '<p>Vladimir</p><p>Putin</p>', [['Putin']]],
    ['no name over paragraphs with white space between', '<p>Vladimir</p>\n <p>Putin</p>', [['Putin']]],
    ['no name into what is not read', '<p>Vladimir <script>Putin</script></p>', []],
    ['no name over list items', '<ul><li>Kazakh</li><li>stan</li></ul>', []],
    ['no name over a picture with spaces around, but the rest of it', '<p>Vladimir <img alt=""> Putin</p>', [['Putin']]],
    ['no name over an empty block with spaces around', '<div>Vladimir <div></div> Putin</div>', [['Putin']]],
    ['nothing in a text box, the same beside it', '<div role="textbox">Kazakhstan</div><p>Kazakhstan</p>', [['Kazakhstan']]],
    ['nothing in scripts', '<script>Kazakhstan</script>', []],
  ])('%s', (_, html, expected) => {
    expect(markAll(html).map(toPieceTexts)).toStrictEqual(expected);
  });

  it('keeps topic, form and the words as a reader sees them', () => {
    expect(markAll('<p>Vladimir\n  <b>Putin</b></p>')).toMatchObject([{ topic: 'putin', form: 'base', surface: 'Vladimir Putin' }]);
  });

  it('a topic mentioned again in its block is said to be so, in another block not', () => {
    const marks = markAll('<p>Putin, Kazakhstan, <b>Vladimir Putin</b></p><p>Putin</p>');
    expect(marks.map(({ topic, again }) => [topic, again])).toStrictEqual([
      ['putin', false],
      ['kazakhstan', false],
      ['putin', true],
      ['putin', false],
    ]);
  });

  it('a mention in an editor is not the first of its block', () => {
    expect(markAll('<div><span role="textbox">Putin</span> Putin</div>').map(({ again }) => again)).toStrictEqual([false]);
  });
});
